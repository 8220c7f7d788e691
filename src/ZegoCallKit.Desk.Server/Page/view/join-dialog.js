/** @import { App } from '../app/app.js' */
import { button, h, icon, show } from '../dom/element.js';
import { openDialog } from '../dom/dialog.js';
import { deviceFault } from '../media/camera.js';
import { stopTracks } from '../media/microphone.js';
import { userIdFor } from '../text/safe-text.js';
import { setText } from '../dom/element.js';
import { DeviceForm } from './device-form.js';

const NAME_KEY = 'desk.name';
const INSECURE = 'Browsers give camera and microphone only to pages on https and on localhost. You can join without them.';

/**
 * Asks how to join a room, and joins it.
 * @param {App} app
 * @param {string} roomId What is proposed.
 */
export function openJoinDialog(app, roomId) {
  const hasDevices = navigator.mediaDevices !== undefined;
  const room = h('input', { class: 'input', attributes: { name: 'room', required: true, maxlength: 127, value: roomId, pattern: '[A-Za-z0-9!#$%&\'\\(\\)*+,\\-.;<=>@^_`~]+', autocomplete: 'off', spellcheck: 'false' } });
  const name = h('input', { class: 'input', attributes: { name: 'name', required: true, maxlength: 60, autocomplete: 'nickname', autofocus: true, value: localStorage.getItem(NAME_KEY) ?? '' } });
  const user = h('input', { class: 'input', attributes: { name: 'user', maxlength: 63, pattern: '[A-Za-z0-9_.@\\-]+', autocomplete: 'off', spellcheck: 'false' } });
  const camera = h('input', { attributes: { type: 'checkbox', name: 'withCamera', disabled: !hasDevices }, on: { change: () => void preview() } });
  const microphone = h('input', { attributes: { type: 'checkbox', name: 'withMicrophone', disabled: !hasDevices } });
  camera.checked = microphone.checked = hasDevices;
  const devices = new DeviceForm(app.call.devices);
  const video = h('video', { attributes: { autoplay: true, playsinline: true, 'aria-label': 'Your camera' } });
  video.muted = true;
  const note = h('p', { attributes: { role: 'status' } });
  /** @type {MediaStream | null} */
  let stream = null;
  let isClosed = false;

  const form = h('form', { class: 'form', on: { submit: event => submit(event) } },
    h('div', 'preview', note, video),
    h('div', 'form-row',
      h('label', 'field', h('span', {}, 'Your name'), name),
      h('label', 'field', h('span', {}, 'Room'), room)),
    h('label', 'check', camera, icon('camera'), h('span', {}, 'Join with camera')),
    h('label', 'check', microphone, icon('mic'), h('span', {}, 'Join with microphone')),
    h('details', {}, h('summary', {}, 'Devices and user id'), h('div', 'form', devices.element,
      h('label', 'field', h('span', {}, 'User id'), user, h('span', 'hint', 'Letters, digits and - _ . @. Made from your name if you leave it empty.')))),
    h('div', 'form-actions', button({ label: 'Cancel', click: () => dialog.close() }), button({ label: 'Join', icon: 'camera', class: 'primary', attributes: { type: 'submit' }, click: () => {} })));
  const dialog = openDialog('Join a room', form, () => {
    isClosed = true;
    stopPreview();
  });
  devices.element.addEventListener('change', () => void preview());
  void preview();

  function stopPreview() {
    if (stream !== null) stopTracks(stream);
    stream = null;
    video.srcObject = null;
    show(video, false);
  }

  async function preview() {
    stopPreview();
    setText(note, hasDevices ? 'The camera is off.' : INSECURE);
    if (!camera.checked) return;
    try {
      setText(note, 'Waiting for the camera …');
      const { cameraId } = devices.choice;
      const opened = await navigator.mediaDevices.getUserMedia({ video: { ...(cameraId ? { deviceId: { exact: cameraId } } : {}), width: { ideal: 640 }, height: { ideal: 360 } } });
      if (isClosed || !camera.checked) {
        stopTracks(opened);
        return;
      }

      stopPreview();
      stream = opened;
      video.srcObject = opened;
      show(video, true);
      setText(note, '');
      await devices.refresh();
    } catch (fault) {
      camera.checked = false;
      setText(note, deviceFault(fault, 'the camera'));
    }
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault();
    const userName = name.value.trim();
    if (userName.length === 0) {
      name.focus();
      return;
    }

    localStorage.setItem(NAME_KEY, userName);
    const userId = user.value.trim() || userIdFor(userName, id => app.desk.hasUser(id));
    dialog.close();
    app.join({ roomId: room.value.trim(), userId, userName, withCamera: camera.checked, withMicrophone: microphone.checked, devices: devices.choice });
  }
}
