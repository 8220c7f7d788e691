/**
 * @import { Source } from './types.js'
 * @import { Link } from './link.js'
 */
import { TICKS } from './desk-clock.js';
import { Format, HEADER_BYTES, writeAudio, writeVideo } from './media.js';

/** Beyond this many waiting bytes, sound is dropped as well; pictures are dropped long before. */
const MOST_WAITING = 2_000_000;
const MOST_WAITING_PICTURES = 2;

/**
 * @typedef {object} PublishOptions
 * @property {string} streamId
 * @property {'Main' | 'Auxiliary'} channel
 * @property {string} extraInfo
 * @property {Source} source
 */

/** One stream that this page publishes. */
export class Publication {
  /** @type {'requested' | 'publishing' | 'interrupted' | 'refused'} */
  state = 'requested';
  /** The frames that were not sent because the connection did not keep up. */
  dropped = 0;
  sent = 0;
  #picture = 0;
  #sound = 0;
  /** @type {ArrayBuffer | undefined} */
  #message;
  #link;
  #isKnown;

  /**
   * @param {number} handle
   * @param {PublishOptions} options
   * @param {Link} link
   * @param {() => boolean} isKnown Says whether the desk knows the publication.
   * @param {(publication: Publication, code: number) => void} changed Called when the state changed, with ZEGO's error code or 0.
   */
  constructor(handle, options, link, isKnown, changed) {
    this.handle = handle;
    this.options = options;
    this.#link = link;
    this.#isKnown = isKnown;
    this.changed = changed;
  }

  /** @param {any} message */
  onMessage(message) {
    switch (message.type) {
      case 'publishing':
        this.state = 'publishing';
        this.#picture = this.#sound = 0;
        break;
      case 'publishInterrupted':
        this.state = 'interrupted';
        break;
      case 'publishRefused':
        this.state = 'refused';
        break;
      default:
        return;
    }

    this.changed(this, message.code ?? 0);
  }

  /** Whether a picture of this size would be sent at once. @param {number} bytes */
  canSend(bytes) {
    if (this.state !== 'publishing' || !this.#link.isReady) return false;
    if (this.#link.waitingBytes <= MOST_WAITING_PICTURES * bytes) return true;
    this.dropped++;
    return false;
  }

  /**
   * Prepares a picture. Write it into the result, and call {@link sendPicture}.
   * @param {number} width
   * @param {number} height
   * @param {number} milliseconds When it was captured.
   * @param {number} [format] One of {@link Format}.
   * @returns {Uint8Array} The place of the picture.
   */
  beginPicture(width, height, milliseconds, format = Format.I420) {
    this.#message = writeVideo({ ...this.#head(this.#picture, milliseconds), format, width, height }, this.#message);
    return new Uint8Array(this.#message, HEADER_BYTES);
  }

  /** Sends the prepared picture. */
  sendPicture() {
    if (this.#message === undefined || this.state !== 'publishing') return;
    new DataView(this.#message).setBigInt64(24, BigInt(Math.round(this.#link.clock.ticks())), true);
    if (this.#link.sendMedia(this.#message)) {
      this.#picture++;
      this.sent++;
    }
  }

  /**
   * @param {Int16Array} samples
   * @param {number} rate
   * @param {number} channels
   * @param {number} milliseconds When it was captured.
   */
  sendSound(samples, rate, channels, milliseconds) {
    if (this.state !== 'publishing') return;
    if (this.#link.waitingBytes > MOST_WAITING) {
      this.dropped++;
      return;
    }

    const message = writeAudio({ ...this.#head(this.#sound, milliseconds), rate, channels }, samples);
    if (this.#link.sendMedia(message)) this.#sound++;
  }

  /** Tells what the devices do. What the desk cannot be told now is in the next request. @param {Source} source */
  setSource(source) {
    this.options = { ...this.options, source };
    if (this.#isKnown()) this.#link.send({ type: 'source', publish: this.handle, ...source });
  }

  /** @param {string} extraInfo */
  async setExtraInfo(extraInfo) {
    this.options = { ...this.options, extraInfo };
    if (this.#isKnown()) await this.#link.request({ type: 'setStreamInfo', publish: this.handle, extraInfo });
  }

  /** @param {number} number @param {number} milliseconds */
  #head(number, milliseconds) {
    return { handle: this.handle, number, timestamp: milliseconds * TICKS, sentAt: this.#link.clock.ticks() };
  }
}

/** The streams that this page publishes. */
export class Publications {
  /** @type {Map<number, Publication>} */
  #publications = new Map();
  #last = 0;
  /** Whether the desk accepts publications at present. */
  #isActive = false;
  #link;
  #login;

  /** @param {Link} link @param {number} login */
  constructor(link, login) {
    this.#link = link;
    this.#login = login;
  }

  get handles() {
    return [...this.#publications.keys()];
  }

  /**
   * @param {PublishOptions} options
   * @param {(publication: Publication, code: number) => void} changed
   */
  start(options, changed) {
    const publication = new Publication(++this.#last, options, this.#link, () => this.#isActive, changed);
    this.#publications.set(publication.handle, publication);
    this.#request(publication);
    return publication;
  }

  /** @param {Publication} publication */
  stop(publication) {
    if (this.#publications.delete(publication.handle) && this.#isActive) this.#link.send({ type: 'stopPublish', publish: publication.handle });
  }

  /**
   * Continues everything under another login. The desk ended the publications of the one before, and a handle is never used again.
   * @param {number} login
   */
  moveTo(login) {
    this.#login = login;
    const publications = [...this.#publications.values()];
    this.#publications.clear();
    for (const publication of publications) {
      publication.handle = ++this.#last;
      this.#publications.set(publication.handle, publication);
    }
  }

  /** Publishes everything, after each login. */
  resume() {
    this.#isActive = true;
    for (const publication of this.#publications.values()) this.#request(publication);
  }

  /** @param {any} message */
  onMessage(message) {
    const publication = this.#publications.get(message.publish);
    if (message.type === 'publishRefused') this.#publications.delete(message.publish);
    publication?.onMessage(message);
  }

  /** Asks for nothing until the next {@link resume}, and shows that nothing is sent. */
  interrupt() {
    this.#isActive = false;
    for (const publication of this.#publications.values()) publication.onMessage({ type: 'publishInterrupted' });
  }

  /** @param {Publication} publication */
  #request(publication) {
    if (!this.#isActive) return;
    const { streamId, channel, extraInfo, source } = publication.options;
    this.#link.send({ type: 'publish', publish: publication.handle, login: this.#login, streamId, channel, extraInfo, source });
  }
}
