import { readFrames } from './frame-reader.js';
import { stopTracks } from './microphone.js';

/** What a camera sends. */
export const CAMERA = Object.freeze({ fit: /** @type {'cover'} */ ('cover'), width: 640, height: 360 });
export const CAMERA_FPS = 15;

/** What a shared screen sends: its own shape within these limits. */
export const SCREEN = Object.freeze({ fit: /** @type {'within'} */ ('within'), width: 1_280, height: 720 });
export const SCREEN_FPS = 8;

/** A camera or a screen that is captured. */
export class VideoCapture {
  #stream;
  #stop;

  /**
   * Opens a camera; the browser asks the user for permission.
   * @param {string | undefined} deviceId The device; the browser's choice without it.
   * @param {import('./frame-reader.js').TakeFrame} take
   */
  static async openCamera(deviceId, take) {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { ...(deviceId ? { deviceId: { exact: deviceId } } : {}), width: { ideal: CAMERA.width }, height: { ideal: CAMERA.height }, frameRate: { ideal: CAMERA_FPS, max: 30 } },
    });
    return new VideoCapture(stream, CAMERA_FPS, take);
  }

  /**
   * Lets the user choose a screen, a window or a tab.
   * @param {import('./frame-reader.js').TakeFrame} take
   */
  static async openScreen(take) {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: SCREEN_FPS, max: 15 } }, audio: false });
    return new VideoCapture(stream, SCREEN_FPS, take);
  }

  /** @param {MediaStream} stream @param {number} fps @param {import('./frame-reader.js').TakeFrame} take */
  constructor(stream, fps, take) {
    this.#stream = stream;
    this.#stop = readFrames(this.track, fps, take);
  }

  get track() {
    return this.#stream.getVideoTracks()[0];
  }

  /** Called when the device disappears or the user ends the sharing. @param {() => void} handler */
  set onEnded(handler) {
    this.track.onended = handler;
  }

  close() {
    this.#stop();
    stopTracks(this.#stream);
  }
}

/**
 * Returns the devices that the user can choose from. Their names are empty before the first permission.
 * @param {'audioinput' | 'videoinput'} kind
 * @returns {Promise<MediaDeviceInfo[]>}
 */
export async function devicesOf(kind) {
  const devices = await navigator.mediaDevices?.enumerateDevices() ?? [];
  return devices.filter(device => device.kind === kind && device.deviceId !== '');
}

/**
 * Returns a sentence about why a device does not open.
 * @param {unknown} fault
 * @param {string} device Such as `the camera`.
 * @returns {string}
 */
export function deviceFault(fault, device) {
  const name = fault instanceof DOMException ? fault.name : '';
  switch (name) {
    case 'NotAllowedError':
      return `The browser does not allow this page to use ${device}. Allow it in the browser's settings for this page.`;
    case 'NotFoundError':
    case 'OverconstrainedError':
      return `There is no such device for ${device}.`;
    case 'NotReadableError':
      return `Another program is using ${device}, or it is defective.`;
    default:
      return `The browser could not open ${device}: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}
