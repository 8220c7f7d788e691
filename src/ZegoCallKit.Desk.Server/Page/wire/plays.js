/**
 * @import { Source, QualityLevel } from './types.js'
 * @import { Media } from './media.js'
 */
import { Kind } from './media.js';

/**
 * @typedef {object} PlayHandlers
 * @property {(media: Media) => void} [picture]
 * @property {(media: Media) => void} [sound]
 * @property {() => void} [changed] The state, the source or the first frame changed.
 *
 * @typedef {object} Wanted
 * @property {boolean} noVideo
 * @property {boolean} noAudio
 */

/** One stream that is played. */
export class Play {
  /** @type {'waiting' | 'playing' | 'ended' | 'interrupted'} */
  state = 'waiting';
  /** @type {Source} */
  source = {};
  channel = 'Main';
  /** How long after the start the first picture and the first sound came, in milliseconds. @type {number | null} */
  firstPicture = null;
  /** @type {number | null} */
  firstSound = null;
  /** @type {{uplink: QualityLevel, downlink: QualityLevel} | null} */
  publisherQuality = null;
  pictures = 0;
  sounds = 0;
  /** The frames that were lost or dropped on the way, known by the gaps of their numbers. */
  lostPictures = 0;
  lostSounds = 0;
  /** Media that cannot be shown because they are encrypted with a key. */
  locked = 0;
  /** The last picture's time between its sending and its arrival, in milliseconds; null if the publisher did not say. @type {number | null} */
  delay = null;
  #lastPicture = -1;
  #lastSound = -1;

  /**
   * @param {number} handle
   * @param {string} streamId
   * @param {Wanted} wanted
   * @param {PlayHandlers} handlers
   * @param {number} startedAt
   */
  constructor(handle, streamId, wanted, handlers, startedAt) {
    this.handle = handle;
    this.streamId = streamId;
    this.wanted = wanted;
    this.handlers = handlers;
    this.startedAt = startedAt;
  }

  /** @param {any} message */
  onMessage(message) {
    switch (message.type) {
      case 'playing':
        this.state = 'playing';
        this.source = message.source ?? {};
        this.channel = message.channel ?? 'Main';
        this.#lastPicture = this.#lastSound = -1;
        break;
      case 'playEnded':
        this.state = 'ended';
        this.firstPicture = this.firstSound = null;
        break;
      case 'playInterrupted':
        this.state = 'interrupted';
        break;
      case 'sourceChanged': {
        const { type: _, play: __, ...source } = message;
        this.source = source;
        break;
      }
      case 'publisherQuality':
        this.publisherQuality = { uplink: message.uplink, downlink: message.downlink };
        break;
      default:
        return;
    }

    this.handlers.changed?.();
  }

  /** What was not wanted is not lost, and not late either. @param {Wanted} wanted @param {number} now */
  setWanted(wanted, now) {
    if (this.wanted.noVideo && this.firstPicture === null) this.startedAt = now;
    if (wanted.noVideo !== this.wanted.noVideo) this.#lastPicture = -1;
    if (wanted.noAudio !== this.wanted.noAudio) this.#lastSound = -1;
    this.wanted = { ...wanted };
  }

  /** @param {Media} media @param {number} now @param {number | null} delay */
  onMedia(media, now, delay) {
    if (media.key !== 0) {
      if (this.locked++ === 0) this.handlers.changed?.();
      return;
    }

    if (media.kind === Kind.Video) {
      this.lostPictures += gap(this.#lastPicture, media.number);
      this.#lastPicture = media.number;
      this.pictures++;
      this.delay = delay;
      this.handlers.picture?.(media);
      if (this.firstPicture === null) {
        this.firstPicture = now - this.startedAt;
        this.handlers.changed?.();
      }
    } else if (media.kind === Kind.Audio) {
      this.lostSounds += gap(this.#lastSound, media.number);
      this.#lastSound = media.number;
      this.sounds++;
      this.handlers.sound?.(media);
      this.firstSound ??= now - this.startedAt;
    }
  }
}

/**
 * Returns how many frames are missing between two numbers, which count up to 2^32 and then from 0.
 * @param {number} last The last number; -1 if there is none.
 * @param {number} number
 * @returns {number}
 */
export function gap(last, number) {
  if (last < 0) return 0;
  const missing = (number - last - 1) >>> 0;
  return missing < 0x8000_0000 ? missing : 0;
}

/** The streams that a participant or a watcher plays. */
export class Plays {
  /** @type {Map<number, Play>} */
  #plays = new Map();
  #last = 0;
  /** Whether the desk accepts plays at present. */
  #isActive = false;
  #send;
  #now;
  #delayOf;

  /**
   * @param {object} parts
   * @param {(message: object) => void} parts.send Sends a message, or drops it without a connection.
   * @param {() => number} parts.now Milliseconds of a clock that never goes back.
   * @param {(sentAt: number) => number | null} [parts.delayOf] How long ago a time of the desk's clock was.
   * @param {number} [parts.login] The login of a participant.
   */
  constructor({ send, now, delayOf = () => null, login }) {
    this.#send = send;
    this.#now = now;
    this.#delayOf = delayOf;
    this.login = login;
  }

  get handles() {
    return [...this.#plays.keys()];
  }

  /**
   * Plays a stream.
   * @param {string} streamId
   * @param {Wanted} wanted
   * @param {PlayHandlers} handlers
   * @returns {Play}
   */
  start(streamId, wanted, handlers) {
    const play = new Play(++this.#last, streamId, { ...wanted }, handlers, this.#now());
    this.#plays.set(play.handle, play);
    this.#request(play);
    return play;
  }

  /** @param {Play} play */
  stop(play) {
    if (this.#plays.delete(play.handle)) this.#tell({ type: 'stopPlay', play: play.handle });
  }

  /** @param {Play} play @param {Wanted} wanted */
  want(play, wanted) {
    if (play.wanted.noVideo === wanted.noVideo && play.wanted.noAudio === wanted.noAudio) return;
    play.setWanted(wanted, this.#now());
    if (this.#plays.has(play.handle)) this.#tell({ type: 'want', play: play.handle, ...wanted });
  }

  /**
   * Continues everything under another login. The desk ended the plays of the one before, and a handle is never used again.
   * @param {number} login
   */
  moveTo(login) {
    this.login = login;
    const plays = [...this.#plays.values()];
    this.#plays.clear();
    for (const play of plays) {
      play.handle = ++this.#last;
      this.#plays.set(play.handle, play);
    }
  }

  /** Returns how many frames arrived and how many were lost, of all present plays. */
  totals() {
    let received = 0, lost = 0;
    for (const play of this.#plays.values()) {
      received += play.pictures + play.sounds;
      lost += play.lostPictures + play.lostSounds;
    }

    return { received, lost };
  }

  /** Asks for everything, now that the desk accepts it: after each login of a participant, and after each connection of a watcher. */
  resume() {
    this.#isActive = true;
    for (const play of this.#plays.values()) this.#request(play);
  }

  /** Asks for nothing until the next {@link resume}, and shows that nothing arrives. */
  interrupt() {
    this.#isActive = false;
    for (const play of this.#plays.values()) if (play.state === 'playing') play.onMessage({ type: 'playInterrupted' });
  }

  /** @param {any} message */
  onMessage(message) {
    this.#plays.get(message.play)?.onMessage(message);
  }

  /** @param {Media} media */
  onMedia(media) {
    this.#plays.get(media.handle)?.onMedia(media, this.#now(), media.sentAt === 0 ? null : this.#delayOf(media.sentAt));
  }

  /** @param {object} message */
  #tell(message) {
    if (this.#isActive) this.#send(message);
  }

  /** @param {Play} play */
  #request(play) {
    this.#tell({ type: 'play', play: play.handle, ...(this.login === undefined ? {} : { login: this.login }), streamId: play.streamId, ...play.wanted });
  }
}
