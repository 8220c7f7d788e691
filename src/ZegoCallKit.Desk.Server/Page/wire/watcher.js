/**
 * @import { SocketStatus, SocketSurroundings } from './reconnecting-socket.js'
 */
import { MediaFault, readMedia } from './media.js';
import { parseMessage } from './parse-message.js';
import { Plays } from './plays.js';
import { ReconnectingSocket } from './reconnecting-socket.js';

/** Plays streams without joining: nobody in the room notices it. */
export class Watcher {
  #socket;
  /** The number of media messages that did not follow the protocol. */
  faults = 0;

  /**
   * @param {string} url
   * @param {(status: SocketStatus) => void} onStatus
   * @param {SocketSurroundings & {steady?: () => number}} [surroundings]
   */
  constructor(url, onStatus, surroundings = {}) {
    this.#socket = new ReconnectingSocket(url, {
      opened: () => this.plays.resume(),
      text: text => this.#onText(text),
      binary: buffer => this.#onBinary(buffer),
      status: onStatus,
      lost: () => this.plays.interrupt(),
    }, surroundings);
    this.plays = new Plays({ send: message => void this.#socket.send(JSON.stringify(message)), now: surroundings.steady ?? (() => performance.now()) });
  }

  open() {
    this.#socket.open();
  }

  close() {
    this.#socket.close();
  }

  /** @param {string} text */
  #onText(text) {
    const message = parseMessage(text);
    if (message !== null) this.plays.onMessage(message);
  }

  /** @param {ArrayBuffer} buffer */
  #onBinary(buffer) {
    try {
      this.plays.onMedia(readMedia(buffer));
    } catch (fault) {
      if (!(fault instanceof MediaFault)) throw fault;
      this.faults++;
      console.warn(fault.message);
    }
  }
}
