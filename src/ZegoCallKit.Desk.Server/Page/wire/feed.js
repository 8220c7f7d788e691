/** @import { SocketStatus, SocketSurroundings } from './reconnecting-socket.js' */
import { parseMessage } from './parse-message.js';
import { adviceFor, PROTOCOL } from './protocol.js';
import { ReconnectingSocket } from './reconnecting-socket.js';

/**
 * @typedef {object} FeedHandlers
 * @property {(message: any) => void} change `state`, `room`, `roomGone`, `ring` or `event`.
 * @property {(levels: Record<string, number>) => void} levels The loudness of each stream.
 * @property {(status: SocketStatus) => void} status
 */

/** The desk's feed: everything that happens, as it happens. */
export class Feed {
  #socket;
  #handlers;

  /**
   * @param {string} url
   * @param {FeedHandlers} handlers
   * @param {SocketSurroundings} [surroundings]
   */
  constructor(url, handlers, surroundings) {
    this.#handlers = handlers;
    this.#socket = new ReconnectingSocket(url, { text: text => this.#onText(text), status: handlers.status }, surroundings);
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
    if (message === null) return;
    if (message.type === 'levels') {
      this.#handlers.levels(message.levels ?? {});
      return;
    }

    if (message.type === 'state') {
      const state = message.state ?? message;
      if (state.protocol !== PROTOCOL) {
        this.#socket.close(`${adviceFor(4001).text} The desk speaks version ${state.protocol}, and this page version ${PROTOCOL}.`);
        return;
      }

      this.#handlers.change({ type: 'state', state });
      return;
    }

    this.#handlers.change(message);
  }
}
