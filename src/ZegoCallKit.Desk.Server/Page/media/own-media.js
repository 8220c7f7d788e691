/**
 * @import { Media } from '../wire/media.js'
 * @import { Source } from '../wire/types.js'
 * @import { Publication, Publications } from '../wire/publications.js'
 * @import { MicrophoneOptions } from './microphone.js'
 */
import { writeExtraInfo } from '../model/extra-info.js';
import { CAMERA, SCREEN, VideoCapture } from './camera.js';
import { Microphone } from './microphone.js';
import { PictureSender } from './picture-sender.js';

/**
 * @typedef {object} DeviceChoice
 * @property {string} [cameraId]
 * @property {MicrophoneOptions} microphone
 *
 * @typedef {object} OwnMediaHandlers
 * @property {(streamId: string, media: Media) => void} picture A picture of this page's own stream.
 * @property {() => void} changed A device was turned on or off.
 * @property {(text: string) => void} failed The server refused a stream.
 */

/** What this page's user publishes: camera and microphone as one stream, and a shared screen as another. */
export class OwnMedia {
  isHandUp = false;
  /** @type {Microphone | null} */
  #microphone = null;
  /** @type {VideoCapture | null} */
  #camera = null;
  /** @type {{capture: VideoCapture, publication: Publication} | null} */
  #screen = null;
  #cameraSender;
  #publications;
  #handlers;
  #main;

  /**
   * @param {Publications} publications
   * @param {string} userId
   * @param {OwnMediaHandlers} handlers
   */
  constructor(publications, userId, handlers) {
    this.#publications = publications;
    this.#handlers = handlers;
    // ZEGO's kits end their stream ids like this.
    this.mainId = `${userId}_main`;
    this.screenId = `${userId}_screensharing`;
    this.#cameraSender = new PictureSender(CAMERA, media => handlers.picture(this.mainId, media));
    this.#main = publications.start({ streamId: this.mainId, channel: 'Main', extraInfo: this.extraInfo, source: this.#source() }, (publication, code) => this.#onChanged(publication, code));
    this.#cameraSender.publication = this.#main;
  }

  get isMicrophoneOn() {
    return this.#microphone !== null;
  }

  get isCameraOn() {
    return this.#camera !== null;
  }

  get isSharing() {
    return this.#screen !== null;
  }

  /** The extra info of the main stream. */
  get extraInfo() {
    return writeExtraInfo({ isCameraOn: this.isCameraOn, isMicrophoneOn: this.isMicrophoneOn, isHandRaised: this.isHandUp });
  }

  /** The loudness of the microphone, 0 to 100. */
  get level() {
    return this.#microphone?.level ?? 0;
  }

  get droppedFrames() {
    return this.#main.dropped + (this.#screen?.publication.dropped ?? 0);
  }

  get sentFrames() {
    return this.#main.sent + (this.#screen?.publication.sent ?? 0);
  }

  /** @param {MicrophoneOptions} options */
  async openMicrophone(options) {
    const microphone = await Microphone.open(options, (samples, milliseconds) => this.#main.sendSound(samples, Microphone.RATE, 1, milliseconds));
    this.#microphone?.close();
    this.#microphone = microphone;
    microphone.onEnded = () => this.closeMicrophone();
    this.#announce();
  }

  closeMicrophone() {
    this.#microphone?.close();
    this.#microphone = null;
    this.#announce();
  }

  /** @param {string | undefined} deviceId */
  async openCamera(deviceId) {
    const camera = await VideoCapture.openCamera(deviceId, (frame, milliseconds) => this.#cameraSender.take(frame, milliseconds));
    this.#camera?.close();
    this.#camera = camera;
    camera.onEnded = () => this.closeCamera();
    this.#announce();
  }

  closeCamera() {
    this.#camera?.close();
    this.#camera = null;
    this.#announce();
  }

  async openScreen() {
    const sender = new PictureSender(SCREEN, media => this.#handlers.picture(this.screenId, media));
    const capture = await VideoCapture.openScreen((frame, milliseconds) => sender.take(frame, milliseconds));
    this.closeScreen();
    const publication = this.#publications.start({ streamId: this.screenId, channel: 'Auxiliary', extraInfo: '', source: { noAudio: true } }, (changed, code) => this.#onChanged(changed, code));
    sender.publication = publication;
    capture.onEnded = () => this.closeScreen();
    this.#screen = { capture, publication };
    this.#handlers.changed();
  }

  closeScreen() {
    if (this.#screen === null) return;
    this.#screen.capture.close();
    this.#publications.stop(this.#screen.publication);
    this.#screen = null;
    this.#handlers.changed();
  }

  /** @param {boolean} isUp */
  raiseHand(isUp) {
    this.isHandUp = isUp;
    this.#announce();
  }

  /** Closes all devices. */
  close() {
    this.#microphone?.close();
    this.#camera?.close();
    this.#screen?.capture.close();
    this.#microphone = this.#camera = this.#screen = null;
    this.#cameraSender.publication = null;
  }

  /** @param {Publication} publication @param {number} code */
  #onChanged(publication, code) {
    if (publication.state === 'refused') {
      if (publication === this.#screen?.publication) this.closeScreen();
      this.#handlers.failed(`The stream ${publication.options.streamId} was refused: error ${code}.`);
    }

    this.#handlers.changed();
  }

  /** Tells the others what is sent. Without a connection, the next login tells them. */
  #announce() {
    this.#main.setSource(this.#source());
    this.#main.setExtraInfo(this.extraInfo).catch(fault => console.warn(fault));
    this.#handlers.changed();
  }

  /** @returns {Source} */
  #source() {
    return {
      camera: this.isCameraOn ? 'Open' : 'Disabled',
      microphone: this.isMicrophoneOn ? 'Open' : 'Muted',
      noVideo: !this.isCameraOn,
      noAudio: !this.isMicrophoneOn,
    };
  }
}
