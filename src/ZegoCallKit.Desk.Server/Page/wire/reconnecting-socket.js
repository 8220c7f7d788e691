import { BackOff } from './back-off.js';
import { adviceFor } from './protocol.js';

/**
 * What the connection does.
 * @typedef {object} SocketStatus
 * @property {'connecting' | 'open' | 'waiting' | 'closed'} phase `waiting` until the next attempt; `closed` for good.
 * @property {number} [retryAt] When the next attempt begins, in milliseconds of the clock.
 * @property {string} [reason] Why it is not open.
 * @property {number} [code] The close code.
 *
 * @typedef {object} SocketHandlers
 * @property {() => void} [opened] The connection is open.
 * @property {(text: string) => void} text A text arrived.
 * @property {(buffer: ArrayBuffer) => void} [binary] A binary message arrived.
 * @property {(status: SocketStatus) => void} status The status changed.
 * @property {(code: number) => void} [lost] The connection ended, or did not open.
 *
 * @typedef {object} SocketSurroundings What a test replaces.
 * @property {(url: string) => WebSocket} [connect]
 * @property {(run: () => void, milliseconds: number) => unknown} [setTimer]
 * @property {(timer: unknown) => void} [clearTimer]
 * @property {() => number} [now]
 * @property {() => number} [random]
 */

const STABLE = 5_000;

/** A WebSocket that connects again after it was lost, as long as that can succeed. */
export class ReconnectingSocket {
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {unknown} */
  #timer = null;
  #openedAt = 0;
  #isEnded = false;
  #backOff;
  #connect;
  #setTimer;
  #clearTimer;
  #now;

  /**
   * @param {string | (() => string)} url The address, or what returns it for each connection.
   * @param {SocketHandlers} handlers
   * @param {SocketSurroundings} [surroundings]
   */
  constructor(url, handlers, surroundings = {}) {
    this.url = url;
    this.handlers = handlers;
    this.#connect = surroundings.connect ?? (address => new WebSocket(address));
    this.#setTimer = surroundings.setTimer ?? ((run, milliseconds) => setTimeout(run, milliseconds));
    this.#clearTimer = surroundings.clearTimer ?? (timer => clearTimeout(/** @type {number} */ (timer)));
    this.#now = surroundings.now ?? (() => Date.now());
    this.#backOff = new BackOff({ random: surroundings.random });
  }

  get isOpen() {
    return this.#socket?.readyState === 1;
  }

  /** The number of bytes that wait to be sent. */
  get waitingBytes() {
    return this.#socket?.bufferedAmount ?? 0;
  }

  /** Connects, also if it would wait otherwise. */
  open() {
    if (this.#socket !== null || this.#isEnded) return;
    this.#stopTimer();
    this.handlers.status({ phase: 'connecting' });
    const socket = this.#connect(typeof this.url === 'string' ? this.url : this.url());
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      if (this.#socket !== socket) return;
      this.#openedAt = this.#now();
      this.handlers.status({ phase: 'open' });
      this.handlers.opened?.();
    };
    socket.onmessage = ({ data }) => {
      if (this.#socket !== socket) return;
      if (typeof data === 'string') this.handlers.text(data);
      else this.handlers.binary?.(data);
    };
    socket.onclose = ({ code, reason }) => {
      if (this.#socket === socket) this.#onLost(code, reason);
    };
  }

  /**
   * Sends a message; without a connection it is dropped.
   * @param {string | ArrayBuffer} message
   * @returns {boolean} Whether it was sent.
   */
  send(message) {
    if (!this.isOpen) return false;
    this.#socket?.send(message);
    return true;
  }

  /** Gives the present connection up, for example because nothing arrives any more, and connects again. */
  drop() {
    const socket = this.#socket;
    if (socket === null) return;
    this.#onLost(1006, '');
    socket.close();
  }

  /**
   * Ends the connection for good.
   * @param {string} [reason] Why, for the status.
   */
  close(reason = '') {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#stopTimer();
    const socket = this.#socket;
    this.#socket = null;
    socket?.close(1000);
    this.handlers.status({ phase: 'closed', reason });
  }

  /** @param {number} code @param {string} reason */
  #onLost(code, reason) {
    this.#socket = null;
    const advice = adviceFor(code);
    if (this.#openedAt > 0 && this.#now() - this.#openedAt >= STABLE) this.#backOff.reset();
    this.#openedAt = 0;
    this.handlers.lost?.(code);
    if (this.#isEnded) return;
    const text = reason.length > 0 && code >= 4000 ? reason : advice.text;
    if (!advice.mayRetry) {
      this.#isEnded = true;
      this.handlers.status({ phase: 'closed', reason: text, code });
      return;
    }

    const pause = this.#backOff.next(advice.patience);
    this.#timer = this.#setTimer(() => {
      this.#timer = null;
      this.open();
    }, pause);
    this.handlers.status({ phase: 'waiting', retryAt: this.#now() + pause, reason: text, code });
  }

  #stopTimer() {
    if (this.#timer !== null) this.#clearTimer(this.#timer);
    this.#timer = null;
  }
}
