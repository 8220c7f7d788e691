/** @import { App } from '../app/app.js' */
import { bdi, button, h, setAttribute, setText, show } from '../dom/element.js';
import { openDialog } from '../dom/dialog.js';
import { visibleText } from '../text/safe-text.js';
import { writeRoute } from '../app/routes.js';
import { DeviceForm } from './device-form.js';
import { setLabel } from './labels.js';
import { setLevel } from './parts.js';

const LEVEL_EVERY = 100;

/**
 * The bar of the call in which this page is.
 * @param {App} app
 * @returns {HTMLElement}
 */
export function createCallBar(app) {
  const { call } = app;
  const room = bdi('');
  const link = h('a', {}, room);
  const state = h('span', { class: 'small', attributes: { role: 'status' } });
  const level = h('span', { class: 'level', attributes: { 'aria-hidden': 'true' } });
  const microphone = callButton('Turn the microphone off', 'mic', () => void call.setMicrophone(!call.state.value.isMicrophoneOn));
  const camera = callButton('Turn the camera off', 'camera', () => void call.setCamera(!call.state.value.isCameraOn));
  const screen = callButton('Share the screen', 'screen', () => void call.setSharing(!call.state.value.isSharing));
  const hand = callButton('Raise the hand', 'hand', () => call.raiseHand(!call.state.value.isHandUp));
  const settings = callButton('Devices and volume', 'settings', () => openSettings(app));
  const leave = callButton('Leave the room', 'leave', () => call.leave());
  leave.classList.add('danger-fill');
  microphone.append(level);
  show(screen, typeof navigator.mediaDevices?.getDisplayMedia === 'function');
  const bar = h('div', { class: 'call-bar', attributes: { role: 'region', 'aria-label': 'Your call', hidden: true } },
    h('div', 'call-where', link, state),
    h('div', 'call-buttons', microphone, camera, screen, hand, settings, leave));

  call.state.watch(one => {
    show(bar, call.isActive);
    setText(room, visibleText(one.roomId, 80));
    setAttribute(link, 'href', writeRoute({ view: 'room', roomId: one.roomId }));
    setText(state, stateText(one));
    draw(microphone, one.isMicrophoneOn, ['Turn the microphone on', 'mic-off'], ['Turn the microphone off', 'mic']);
    draw(camera, one.isCameraOn, ['Turn the camera on', 'camera-off'], ['Turn the camera off', 'camera']);
    for (const [button, isOn] of /** @type {[HTMLElement, boolean][]} */ ([[microphone, one.isMicrophoneOn], [camera, one.isCameraOn]])) button.classList.toggle('is-off', !isOn);
    draw(screen, one.isSharing, ['Share the screen', 'screen'], ['Stop sharing the screen', 'screen-off']);
    draw(hand, one.isHandUp, ['Raise the hand', 'hand'], ['Lower the hand', 'hand']);
    for (const [button, isOn] of /** @type {[HTMLElement, boolean][]} */ ([[screen, one.isSharing], [hand, one.isHandUp]])) button.classList.toggle('is-on', isOn);
  });
  setInterval(() => {
    if (call.isActive) setLevel(level, call.level);
  }, LEVEL_EVERY);
  return bar;
}

/** @param {string} label @param {string} icon @param {() => void} click */
function callButton(label, icon, click) {
  return button({ label, icon, isBare: true, class: 'call-button', click });
}

/** @param {HTMLButtonElement} element @param {boolean} isOn @param {[string, string]} off @param {[string, string]} on */
function draw(element, isOn, off, on) {
  const [label, icon] = isOn ? on : off;
  setLabel(element, label, icon);
}

/** @param {import('../app/call-state.js').CallState} state */
function stateText(state) {
  if (state.network?.up === false) return 'Your network is cut';
  switch (state.phase) {
    case 'joining':
      return state.status.phase === 'waiting' ? `${state.status.reason ?? ''} Trying again …` : 'Joining …';
    case 'interrupted':
      return 'Reconnecting …';
    default:
      return `as ${visibleText(state.userName, 60)}`;
  }
}

/** @param {App} app */
function openSettings(app) {
  const devices = new DeviceForm(app.call.devices);
  const volume = h('input', { attributes: { type: 'range', min: 0, max: 1, step: 0.05, value: app.volume }, on: { input: () => app.setVolume(Number(volume.value)) } });
  devices.element.addEventListener('change', () => void app.call.useDevices(devices.choice));
  openDialog('Devices and volume', h('div', 'form', h('label', 'field', h('span', {}, 'Volume'), volume), devices.element));
}
