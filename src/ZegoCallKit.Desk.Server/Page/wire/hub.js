/** @import { SocketStatus, SocketSurroundings } from './reconnecting-socket.js' */
import { ReconnectingSocket } from './reconnecting-socket.js';

/** Ends a message of SignalR's JSON protocol. */
const END = '\u001E';

/** The types of SignalR's messages. */
const Type = Object.freeze({ Invocation: 1, Completion: 3, Ping: 6, Close: 7 });

const PING_EVERY = 10_000;
const SILENCE = 30_000;

/**
 * @typedef {object} HubHandlers
 * @property {() => void} opened The handshake is done.
 * @property {() => void} lost The connection ended; pending invocations have failed.
 * @property {(method: string, args: any[]) => void} invoked The server calls a method of the client.
 * @property {(status: SocketStatus) => void} status
 */

/** A client of a SignalR hub over a WebSocket, with the JSON protocol: invocations and their results, without streams. */
export class Hub {
  /** @type {Map<string, {resolve: (result: any) => void, reject: (fault: Error) => void}>} */
  #pending = new Map();
  #last = 0;
  #hasShakenHands = false;
  #heardAt = 0;
  #handlers;
  #socket;
  #now;
  #timer;

  /**
   * @param {() => string} url Returns the address for each connection.
   * @param {HubHandlers} handlers
   * @param {SocketSurroundings & {steady?: () => number, every?: (run: () => void, milliseconds: number) => () => void}} [surroundings]
   */
  constructor(url, handlers, surroundings = {}) {
    this.#handlers = handlers;
    this.#now = surroundings.steady ?? (() => performance.now());
    const every = surroundings.every ?? ((run, milliseconds) => {
      const timer = setInterval(run, milliseconds);
      return () => clearInterval(timer);
    });
    this.#timer = every(() => this.#ping(), PING_EVERY);
    this.#socket = new ReconnectingSocket(url, {
      opened: () => {
        this.#heardAt = this.#now();
        this.#socket.send(`{"protocol":"json","version":1}${END}`);
      },
      text: text => this.#onText(text),
      status: handlers.status,
      lost: () => this.#onLost(),
    }, surroundings);
  }

  open() {
    this.#socket.open();
  }

  /** Connects again, for example with another token. */
  reopen() {
    this.#socket.drop();
  }

  close() {
    this.#timer();
    this.#onLost();
    this.#socket.close();
  }

  /**
   * Calls a method of the server.
   * @param {string} method
   * @param {...unknown} args
   * @returns {Promise<any>} The result.
   */
  invoke(method, ...args) {
    const invocationId = String(++this.#last);
    return new Promise((resolve, reject) => {
      if (!this.#send({ type: Type.Invocation, invocationId, target: method, arguments: args })) reject(new Error('There is no connection to the ring server.'));
      else this.#pending.set(invocationId, { resolve, reject });
    });
  }

  /** Calls a method of the server that answers nothing. @param {string} method @param {...unknown} args */
  send(method, ...args) {
    return this.#send({ type: Type.Invocation, target: method, arguments: args });
  }

  /** @param {object} message */
  #send(message) {
    return this.#hasShakenHands && this.#socket.send(JSON.stringify(message) + END);
  }

  #ping() {
    if (!this.#hasShakenHands) return;
    if (this.#now() - this.#heardAt > SILENCE) this.#socket.drop();
    else this.#send({ type: Type.Ping });
  }

  /** @param {string} text */
  #onText(text) {
    this.#heardAt = this.#now();
    for (const part of text.split(END)) if (part.length > 0) this.#onMessage(JSON.parse(part));
  }

  /** @param {any} message */
  #onMessage(message) {
    if (!this.#hasShakenHands) {
      if (message.error !== undefined) {
        this.#socket.close(String(message.error));
        return;
      }

      this.#hasShakenHands = true;
      this.#handlers.opened();
      return;
    }

    switch (message.type) {
      case Type.Invocation:
        this.#handlers.invoked(message.target, message.arguments ?? []);
        break;
      case Type.Completion: {
        const pending = this.#pending.get(message.invocationId);
        this.#pending.delete(message.invocationId);
        if (message.error !== undefined) pending?.reject(new Error(String(message.error)));
        else pending?.resolve(message.result);
        break;
      }
      case Type.Close:
        this.#socket.drop();
        break;
    }
  }

  #onLost() {
    const wasOpen = this.#hasShakenHands;
    this.#hasShakenHands = false;
    for (const pending of this.#pending.values()) pending.reject(new Error('The connection to the ring server was lost.'));
    this.#pending.clear();
    if (wasOpen) this.#handlers.lost();
  }
}
