/**
 * @import { Media } from '../wire/media.js'
 * @import { Play } from '../wire/plays.js'
 * @import { RoomPhase } from '../wire/room-login.js'
 * @import { Roster } from '../model/roster.js'
 * @import { DeviceChoice } from '../media/own-media.js'
 * @import { JoinRequest } from './call-state.js'
 * @import { SoundOut } from '../media/sound-out.js'
 * @import { Speaker } from '../media/speaker.js'
 */
import { deviceFault } from '../media/camera.js';
import { Audience } from '../media/audience.js';
import { OwnMedia } from '../media/own-media.js';
import { emptyRoster } from '../model/roster.js';
import { Store } from '../model/store.js';
import { signIn } from '../wire/desk-api.js';
import { errorText } from '../wire/protocol.js';
import { RoomLogin } from '../wire/room-login.js';
import { idleState } from './call-state.js';
import { Chat } from './chat.js';
import { LinkReport } from './link-report.js';

/** This page's own participation in a room. */
export class Call {
  state = new Store(idleState());
  chat = new Chat();
  /** Called with what the user should know now. @type {(text: string, tone: 'info' | 'good' | 'bad') => void} */
  notify = () => {};
  /** @type {RoomLogin | null} */
  #login = null;
  /** @type {OwnMedia | null} */
  #own = null;
  /** @type {Audience | null} */
  #audience = null;
  /** Who shows this page's own pictures, by stream. @type {Map<string, (media: Media) => void>} */
  #sinks = new Map();
  /** @type {DeviceChoice} */
  #devices = { microphone: { echoCancellation: true, noiseSuppression: true } };
  /** @type {LinkReport | null} */
  #report = null;
  #origin;
  #sound;

  /** @param {string} origin @param {SoundOut} sound */
  constructor(origin, sound) {
    this.#origin = origin;
    this.#sound = sound;
  }

  /** Whether the page is in a room or on its way there. */
  get isActive() {
    return ['joining', 'joined', 'interrupted'].includes(this.state.value.phase);
  }

  /** @param {string} roomId */
  isIn(roomId) {
    return this.isActive && this.state.value.roomId === roomId;
  }

  get devices() {
    return this.#devices;
  }

  /** The loudness of the microphone, 0 to 100. */
  get level() {
    return this.#own?.level ?? 0;
  }

  /**
   * Joins a room. Call it in response to a click: browsers start sound only then.
   * @param {JoinRequest} request
   */
  async join(request) {
    this.leave();
    const { roomId, userId, userName } = request;
    this.#devices = request.devices;
    this.chat.clear(userId);
    this.state.set({ ...idleState(), phase: 'joining', roomId, userId, userName });
    const login = new RoomLogin(`${this.#origin}/desk/engine`, { roomId, userId, userName },
      async () => (await signIn({ userId, userName, device: 'page' })).token,
      {
        phase: (phase, code) => this.#onPhase(login, phase, code),
        roster: roster => this.#onRoster(login, roster),
        message: message => this.chat.onMessage(message),
        network: network => this.state.update({ network }),
        status: status => this.state.update({ status }),
      });
    this.#login = login;
    this.#audience = new Audience(login.plays, this.#sound, () => this.state.update({}));
    const own = this.#own = new OwnMedia(login.publications, userId, {
      picture: (streamId, media) => this.#sinks.get(streamId)?.(media),
      changed: () => this.#showDevices(),
      failed: text => this.notify(text, 'bad'),
    });
    this.#report = new LinkReport(login, own);
    const listening = this.#listen();
    try {
      await login.open();
    } catch (fault) {
      if (this.#login === login) this.#end('refused', fault instanceof Error ? fault.message : String(fault));
      return;
    }

    await Promise.all([
      listening,
      request.withMicrophone && this.#own === own && this.setMicrophone(true),
      request.withCamera && this.#own === own && this.setCamera(true),
    ]);
  }

  leave() {
    if (this.isActive) this.#end('left', '');
  }

  /** @param {boolean} isOn */
  async setMicrophone(isOn) {
    if (isOn) await this.#tryDevice('the microphone', own => own.openMicrophone(this.#devices.microphone));
    else this.#own?.closeMicrophone();
  }

  /** @param {boolean} isOn */
  async setCamera(isOn) {
    if (isOn) await this.#tryDevice('the camera', own => own.openCamera(this.#devices.cameraId));
    else this.#own?.closeCamera();
  }

  /** @param {boolean} isOn */
  async setSharing(isOn) {
    if (isOn) await this.#tryDevice('the screen', own => own.openScreen());
    else this.#own?.closeScreen();
  }

  /** @param {boolean} isUp */
  raiseHand(isUp) {
    this.#own?.raiseHand(isUp);
    // Programs see it as the command that the kit's guide uses; pages read it from the extra info of the stream.
    this.#login?.command(isUp ? 'raise-hand' : 'lower-hand', []).catch(fault => console.warn(fault));
  }

  /**
   * Sends a message to everybody in the room.
   * @param {string} text
   */
  async say(text) {
    await this.#login?.broadcast(text);
    this.chat.addOwn(text, this.state.value.userName);
  }

  /** Uses other devices from now on. @param {DeviceChoice} devices */
  async useDevices(devices) {
    this.#devices = devices;
    await Promise.all([this.#own?.isMicrophoneOn && this.setMicrophone(true), this.#own?.isCameraOn && this.setCamera(true)]);
  }

  /**
   * Shows the pictures of a stream of the room, also one of this page.
   * @param {string} streamId
   * @param {(media: Media) => void} sink
   * @returns {() => void} Ends it.
   */
  attach(streamId, sink) {
    if (streamId !== this.#own?.mainId && streamId !== this.#own?.screenId) return this.#audience?.attach(streamId, sink) ?? (() => {});
    this.#sinks.set(streamId, sink);
    return () => {
      if (this.#sinks.get(streamId) === sink) this.#sinks.delete(streamId);
    };
  }

  /** Returns the streams of this page, with what is known here before the desk tells it. */
  ownStreams() {
    const own = this.#own, { userId } = this.state.value;
    if (own === null) return [];
    const main = { streamId: own.mainId, userId, extraInfo: own.extraInfo };
    return own.isSharing ? [main, { streamId: own.screenId, userId, extraInfo: '' }] : [main];
  }

  /** @param {string} streamId @returns {Play | null} */
  playOf(streamId) {
    return this.#audience?.playOf(streamId) ?? null;
  }

  /** @param {string} streamId @returns {Speaker | null} */
  speakerOf(streamId) {
    return this.#audience?.speakerOf(streamId) ?? null;
  }

  /** @param {string} streamId @param {number} volume 0 to 1. */
  setVolume(streamId, volume) {
    this.#audience?.setVolume(streamId, volume);
  }

  async #listen() {
    try {
      await this.#sound.start();
      this.#audience?.setListening(true);
    } catch (fault) {
      this.notify(fault instanceof Error ? fault.message : String(fault), 'bad');
    }
  }

  /** @param {string} device @param {(own: OwnMedia) => Promise<void>} open */
  async #tryDevice(device, open) {
    const own = this.#own;
    if (own === null) return;
    try {
      if (navigator.mediaDevices === undefined) throw new Error('browsers give devices only to pages on https and on localhost.');
      await open(own);
      // The user may have left while the browser asked for permission.
      if (own !== this.#own) own.close();
    } catch (fault) {
      this.notify(deviceFault(fault, device), 'bad');
    }
  }

  /** @param {RoomLogin} login @param {RoomPhase} phase @param {number} code */
  #onPhase(login, phase, code) {
    if (login !== this.#login) return;
    if (phase === 'refused' || phase === 'kicked') this.#end(phase, code === 0 ? this.state.value.status.reason ?? '' : errorText(code));
    else this.state.update({ phase });
  }

  /** @param {RoomLogin} login @param {Roster} roster */
  #onRoster(login, roster) {
    if (login !== this.#login) return;
    const { userId } = this.state.value;
    this.state.update({ roster });
    this.#audience?.setStreams(roster.streams.filter(stream => stream.userId !== userId).map(stream => stream.streamId));
    this.chat.keepHands(roster.users.map(user => user.userId));
  }

  /** @param {'left' | 'refused' | 'kicked'} phase @param {string} reason */
  #end(phase, reason) {
    const login = this.#login;
    this.#login = null;
    this.#report?.close();
    this.#own?.close();
    this.#audience?.close();
    login?.leave();
    this.#own = this.#audience = null;
    this.#sinks.clear();
    this.state.update({ phase, reason, isMicrophoneOn: false, isCameraOn: false, isSharing: false, isHandUp: false, roster: emptyRoster() });
  }

  #showDevices() {
    const own = this.#own;
    if (own === null) return;
    this.state.update({ isMicrophoneOn: own.isMicrophoneOn, isCameraOn: own.isCameraOn, isSharing: own.isSharing, isHandUp: own.isHandUp });
  }
}
