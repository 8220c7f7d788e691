/**
 * @import { Media } from '../wire/media.js'
 * @import { Play } from '../wire/plays.js'
 * @import { SocketStatus } from '../wire/reconnecting-socket.js'
 * @import { Call } from '../app/call.js'
 * @import { SoundOut } from './sound-out.js'
 * @import { Speaker } from './speaker.js'
 */
import { Watcher } from '../wire/watcher.js';
import { Audience } from './audience.js';

/** The pictures and the sound of a room that is shown: from this page's own call if it is in the room, and watched otherwise. */
export class RoomMedia {
  /** @type {Watcher | null} */
  #watcher = null;
  /** @type {Audience | null} */
  #audience = null;
  /** @type {SocketStatus} */
  #status = { phase: 'closed' };
  #isListening = false;
  #origin;
  #roomId;
  #call;
  #sound;
  #changed;

  /**
   * @param {string} origin The origin of the desk's WebSockets.
   * @param {string} roomId
   * @param {Call} call
   * @param {SoundOut} sound
   * @param {() => void} changed Called when a stream or the connection changed.
   */
  constructor(origin, roomId, call, sound, changed) {
    this.#origin = origin;
    this.#roomId = roomId;
    this.#call = call;
    this.#sound = sound;
    this.#changed = changed;
  }

  /** Whether the room is watched, and not joined. */
  get isWatching() {
    return this.#watcher !== null;
  }

  get isListening() {
    return this.#isListening;
  }

  /** The connection of the watcher. */
  get status() {
    return this.#status;
  }

  /**
   * Takes the streams of the room. Streams must be attached again when the result is true.
   * @param {readonly string[]} streamIds
   * @returns {boolean} Whether the pictures come from elsewhere than before.
   */
  update(streamIds) {
    const isJoined = this.#call.isIn(this.#roomId) && this.#call.state.value.phase !== 'joining';
    const isOther = isJoined === this.isWatching;
    if (isJoined) this.#stopWatching();
    else if (this.#watcher === null) this.#startWatching();
    this.#audience?.setStreams(streamIds);
    return isOther;
  }

  /** Turns the sound of the watched room on or off. @param {boolean} isListening */
  async setListening(isListening) {
    if (isListening) await this.#sound.start();
    this.#isListening = isListening;
    this.#audience?.setListening(isListening);
    this.#changed();
  }

  /** @param {string} streamId @param {(media: Media) => void} sink @returns {() => void} */
  attach(streamId, sink) {
    return this.#audience?.attach(streamId, sink) ?? this.#call.attach(streamId, sink);
  }

  /** @param {string} streamId @returns {Play | null} */
  playOf(streamId) {
    return this.#audience?.playOf(streamId) ?? this.#call.playOf(streamId);
  }

  /** @param {string} streamId @returns {Speaker | null} */
  speakerOf(streamId) {
    return this.#audience?.speakerOf(streamId) ?? this.#call.speakerOf(streamId);
  }

  close() {
    this.#stopWatching();
  }

  #startWatching() {
    this.#watcher = new Watcher(`${this.#origin}/desk/api/watch`, status => {
      this.#status = status;
      this.#changed();
    });
    this.#audience = new Audience(this.#watcher.plays, this.#sound, this.#changed);
    this.#audience.setListening(this.#isListening);
    this.#watcher.open();
  }

  #stopWatching() {
    this.#audience?.close();
    this.#watcher?.close();
    this.#watcher = this.#audience = null;
    this.#isListening = false;
  }
}
