/**
 * @import { Welcome, Network } from './types.js'
 * @import { Media } from './media.js'
 * @import { SocketStatus, SocketSurroundings } from './reconnecting-socket.js'
 */
import { DeskClock } from './desk-clock.js';
import { MediaFault, readMedia } from './media.js';
import { parseMessage } from './parse-message.js';
import { adviceFor, CLIENT, PROTOCOL } from './protocol.js';
import { ReconnectingSocket } from './reconnecting-socket.js';
import { RecordingReport } from './recording-report.js';

const PING_EVERY = 2_000;
const SILENCE = 15_000;

/**
 * @typedef {object} LinkHandlers
 * @property {(welcome: Welcome) => void} ready The desk listens: log in.
 * @property {() => void} interrupted Nothing reaches the desk until the next `ready` or `network`.
 * @property {(message: any) => void} message A message about a login, a publication or a play arrived.
 * @property {(media: Media) => void} media Media arrived.
 * @property {(network: Network) => void} network The simulated network changed.
 * @property {(status: SocketStatus) => void} status The connection changed.
 */

/** The desk answered a request with an error code. */
export class RefusedError extends Error {
  /** @param {number} code One of ZEGO's error codes. */
  constructor(code) {
    super(`The desk answered with error ${code}.`);
    this.code = code;
  }
}

/** A participant's connection: greets, resumes, measures the clock, pairs requests with their answers, and tells the desk what it records. */
export class Link {
  /** @type {Map<number, {resolve: (done: any) => void, reject: (fault: Error) => void}>} */
  #pending = new Map();
  /** @type {{session: string, key: string} | null} */
  #session = null;
  /** @type {Map<number, number>} */
  #pings = new Map();
  #lastId = 0;
  #isWelcome = false;
  #isUp = true;
  #heardAt = 0;
  #handlers;
  #socket;
  #now;
  #timer;
  #recording;

  /**
   * @param {string} url
   * @param {LinkHandlers} handlers
   * @param {SocketSurroundings & {steady?: () => number, every?: (run: () => void, milliseconds: number) => () => void}} [surroundings] `every` repeats until the function that it returns is called.
   */
  constructor(url, handlers, surroundings = {}) {
    this.#handlers = handlers;
    this.#now = surroundings.steady ?? (() => performance.now());
    this.clock = new DeskClock(this.#now);
    this.#recording = new RecordingReport(this.#now, surroundings.now ?? (() => Date.now()), text => this.#socket.send(text));
    /** The number of media messages that did not follow the protocol. */
    this.faults = 0;
    /** @type {Welcome | null} */
    this.welcome = null;
    const every = surroundings.every ?? ((run, milliseconds) => {
      const timer = setInterval(run, milliseconds);
      return () => clearInterval(timer);
    });
    this.#timer = every(() => this.#ping(), PING_EVERY);
    this.#socket = new ReconnectingSocket(url, {
      opened: () => this.#hello(),
      text: text => this.#onText(text),
      binary: buffer => this.#onBinary(buffer),
      status: status => handlers.status(status),
      lost: code => this.#onLost(code),
    }, surroundings);
  }

  /** Whether messages reach the desk. */
  get isReady() {
    return this.#isWelcome && this.#isUp;
  }

  get waitingBytes() {
    return this.#socket.waitingBytes;
  }

  open() {
    this.#socket.open();
  }

  /** @param {object} message */
  send(message) {
    const isSent = this.isReady && this.#socket.send(JSON.stringify(message));
    if (isSent) this.#recording.record.sent(message);
    return isSent;
  }

  /** @param {ArrayBuffer} message */
  sendMedia(message) {
    return this.isReady && this.#socket.send(message);
  }

  /**
   * Sends a message and waits for its `done`.
   * @param {object} message The message without `id`.
   * @returns {Promise<any>}
   */
  request(message) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      if (!this.send({ ...message, id })) {
        reject(new Error('There is no connection to the desk.'));
        return;
      }

      this.#pending.set(id, { resolve, reject });
    });
  }

  /** Says goodbye and ends the connection for good. */
  close() {
    this.#timer();
    if (this.#isWelcome) {
      this.#recording.tick();
      this.#socket.send('{"type":"bye"}');
    }

    this.#interrupt(new Error('The connection was closed.'));
    this.#socket.close();
  }

  #hello() {
    this.#heardAt = this.#now();
    this.#socket.send(JSON.stringify({ type: 'hello', protocol: PROTOCOL, client: CLIENT, ...this.#session }));
  }

  #ping() {
    if (!this.#isWelcome) return;
    if (this.#now() - this.#heardAt > SILENCE) {
      this.#socket.drop();
      return;
    }

    this.#recording.tick();
    const id = ++this.#lastId;
    this.#pings.set(id, this.#now());
    this.#socket.send(JSON.stringify({ type: 'ping', id }));
  }

  /** @param {string} text */
  #onText(text) {
    this.#heardAt = this.#now();
    const message = parseMessage(text);
    if (message === null) return;
    this.#recording.record.received(message);
    switch (message.type) {
      case 'welcome':
        this.#onWelcome(message);
        break;
      case 'pong': {
        const sentAt = this.#pings.get(message.id);
        this.#pings.clear();
        if (sentAt !== undefined) this.clock.measure(sentAt, message.time);
        break;
      }
      case 'done': {
        const pending = this.#pending.get(message.id);
        this.#pending.delete(message.id);
        if (message.code === 0) pending?.resolve(message);
        else pending?.reject(new RefusedError(message.code));
        break;
      }
      case 'network':
        this.#onNetwork(message);
        break;
      case 'error':
        // The close code and its reason follow, and say the same.
        break;
      default:
        this.#handlers.message(message);
    }
  }

  /** @param {Welcome} welcome */
  #onWelcome(welcome) {
    if (welcome.protocol !== PROTOCOL) {
      this.#socket.close(adviceFor(4001).text);
      return;
    }

    this.#session = { session: welcome.session, key: welcome.key };
    this.welcome = welcome;
    this.#isWelcome = true;
    this.#isUp = true;
    this.clock.guess(welcome.time);
    this.#recording.begin(welcome);
    this.#handlers.ready(welcome);
    this.#ping();
  }

  /** @param {Network} network */
  #onNetwork(network) {
    const wasUp = this.#isUp;
    this.#isUp = network.up;
    this.#handlers.network(network);
    if (wasUp && !network.up) this.#interrupt(new Error('The network of this user is cut.'));
    else if (!wasUp && network.up && this.welcome !== null) this.#handlers.ready(this.welcome);
  }

  /** @param {ArrayBuffer} buffer */
  #onBinary(buffer) {
    this.#heardAt = this.#now();
    try {
      this.#handlers.media(readMedia(buffer));
    } catch (fault) {
      if (!(fault instanceof MediaFault)) throw fault;
      this.faults++;
      console.warn(fault.message);
    }
  }

  /** @param {number} code */
  #onLost(code) {
    if (!adviceFor(code).keepsSession) this.#session = null;
    this.#isWelcome = false;
    this.#pings.clear();
    this.#interrupt(new Error('The connection to the desk was lost.'));
  }

  /** @param {Error} fault */
  #interrupt(fault) {
    this.#recording.record.interrupted();
    for (const pending of this.#pending.values()) pending.reject(fault);
    this.#pending.clear();
    this.#handlers.interrupted();
  }
}
