/** @import { DeviceChoice } from '../media/own-media.js' */
import { h } from '../dom/element.js';
import { devicesOf } from '../media/camera.js';
import { visibleText } from '../text/safe-text.js';
import { setChoices } from './parts.js';

/** The choice of camera and microphone. */
export class DeviceForm {
  #camera = h('select', { class: 'select', attributes: { name: 'camera' } });
  #microphone = h('select', { class: 'select', attributes: { name: 'microphone' } });
  #echo = h('input', { attributes: { type: 'checkbox', name: 'echo' } });
  #noise = h('input', { attributes: { type: 'checkbox', name: 'noise' } });

  /** @param {DeviceChoice} choice */
  constructor(choice) {
    this.#echo.checked = choice.microphone.echoCancellation;
    this.#noise.checked = choice.microphone.noiseSuppression;
    this.element = h('div', 'form',
      h('div', 'form-row',
        h('label', 'field', h('span', {}, 'Camera'), this.#camera),
        h('label', 'field', h('span', {}, 'Microphone'), this.#microphone)),
      h('label', 'check', this.#echo, h('span', {}, 'Cancel echoes')),
      h('label', 'check', this.#noise, h('span', {}, 'Suppress noise (turn it off for tones and music)')));
    void this.refresh(choice);
  }

  /** @returns {DeviceChoice} */
  get choice() {
    return {
      cameraId: this.#camera.value || undefined,
      microphone: { deviceId: this.#microphone.value || undefined, echoCancellation: this.#echo.checked, noiseSuppression: this.#noise.checked },
    };
  }

  /** Lists the devices, whose names are known only after the first permission. @param {DeviceChoice} [choice] What to select. */
  async refresh(choice) {
    const [cameras, microphones] = await Promise.all([devicesOf('videoinput'), devicesOf('audioinput')]);
    fill(this.#camera, cameras, choice?.cameraId);
    fill(this.#microphone, microphones, choice?.microphone.deviceId);
  }
}

/** @param {HTMLSelectElement} select @param {MediaDeviceInfo[]} devices @param {string | undefined} chosen */
function fill(select, devices, chosen) {
  setChoices(select, [{ value: '', text: 'The browser’s choice' }, ...devices.map((device, at) => ({ value: device.deviceId, text: visibleText(device.label, 80) || `Device ${at + 1}` }))]);
  if (chosen !== undefined) select.value = chosen;
}
