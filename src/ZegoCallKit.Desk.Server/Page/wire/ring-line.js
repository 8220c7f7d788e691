/**
 * @import { SignIn } from './types.js'
 * @import { SocketStatus } from './reconnecting-socket.js'
 */
import { Hub } from './hub.js';

const VERSION = 1;
/** The share of a token's life after which the page asks for the next one. */
const RENEW_AT = 0.8;

/**
 * What the ring server delivers.
 * @typedef {object} Delivery
 * @property {number} seq The number in the inbox; 0 for what is not kept.
 * @property {string} from The sending user, whom the server vouches for.
 * @property {string} device
 * @property {string} [call]
 * @property {string} intent
 * @property {number} sentAt In Unix milliseconds of the server.
 * @property {number} [deadline] Of a ring: when it ends, in Unix milliseconds of the server.
 * @property {string} payload In Base64.
 *
 * @typedef {object} Receipt
 * @property {string} user
 * @property {string} outcome
 * @property {string} [reason]
 *
 * @typedef {object} LineHandlers
 * @property {() => void} ready The line is open: signals can be sent.
 * @property {(delivery: Delivery, age: number) => void} delivered A signal arrived, this many milliseconds after it was sent.
 * @property {(status: SocketStatus) => void} status
 */

/** This page's line to the ring server. What was not acknowledged is delivered again after an interruption. */
export class RingLine {
  #epoch = '';
  #seq = 0;
  #serverOffset = 0;
  #isReady = false;
  /** What arrived before the server's answer to the greeting. @type {Delivery[] | null} */
  #held = null;
  #renewal = 0;
  #id = 0;
  #handlers;
  #signIn;
  #hub;
  /** @type {SignIn} */
  #ticket;

  /**
   * @param {string} origin The origin of the desk's WebSockets.
   * @param {SignIn} ticket From the sign-in.
   * @param {() => Promise<SignIn>} signIn Signs in again.
   * @param {LineHandlers} handlers
   * @param {ConstructorParameters<typeof Hub>[2]} [surroundings]
   */
  constructor(origin, ticket, signIn, handlers, surroundings) {
    this.#ticket = ticket;
    this.#signIn = signIn;
    this.#handlers = handlers;
    this.#hub = new Hub(() => `${origin}${this.#ticket.ring.url}?access_token=${encodeURIComponent(this.#ticket.ring.accessToken)}`, {
      opened: () => void this.#hello(),
      lost: () => {
        this.#isReady = false;
        this.#held = null;
      },
      invoked: (method, args) => this.#onInvoked(method, args),
      status: handlers.status,
    }, surroundings);
  }

  open() {
    this.#hub.open();
    this.#planRenewal();
  }

  /** Takes the device off the line; it rings no more. */
  close() {
    clearTimeout(this.#renewal);
    if (this.#isReady) this.#hub.send('Goodbye');
    this.#hub.close();
  }

  /** Returns the server's time in Unix milliseconds. */
  now() {
    return Date.now() + this.#serverOffset;
  }

  /**
   * Sends an envelope, again after an interruption if need be.
   * @param {object} envelope Without an id.
   * @returns {Promise<Receipt[]>} One receipt for each receiver.
   */
  async send(envelope) {
    const id = `${this.#ticket.ring.device}-${Date.now().toString(36)}-${++this.#id}`.replace(/[^A-Za-z0-9_-]/g, '_').slice(-64);
    const reply = await this.#hub.invoke('Send', { ...envelope, id });
    return reply.receipts ?? [];
  }

  async #hello() {
    this.#held = [];
    try {
      const welcome = await this.#hub.invoke('Hello', { version: VERSION, oldestVersion: VERSION, ...(this.#epoch ? { epoch: this.#epoch } : {}), seq: this.#seq });
      this.#epoch = welcome.epoch;
      this.#seq = welcome.seq;
      this.#serverOffset = welcome.serverTime - Date.now();
      this.#isReady = true;
      const held = this.#held ?? [];
      this.#held = null;
      this.#handlers.ready();
      this.#take(held);
    } catch (fault) {
      // The connection is opened again; the next greeting may succeed.
      console.warn(fault);
    }
  }

  /** @param {string} method @param {any[]} args */
  #onInvoked(method, args) {
    if (method === 'Deliver') {
      if (this.#held !== null) this.#held.push(...args[0]);
      else this.#take(args[0]);
    } else if (method === 'Bye') {
      this.#hub.reopen();
    }
  }

  /** @param {Delivery[]} deliveries */
  #take(deliveries) {
    let last = 0;
    for (const delivery of deliveries) {
      this.#handlers.delivered(delivery, Math.max(0, this.now() - delivery.sentAt));
      last = Math.max(last, delivery.seq);
    }

    if (last > this.#seq) {
      this.#seq = last;
      this.#hub.send('Ack', last);
    }
  }

  #planRenewal() {
    const life = this.#ticket.ring.expiresAt - Date.now();
    if (!(life > 0)) return;
    this.#renewal = setTimeout(() => void this.#renew(), Math.min(life * RENEW_AT, 2 ** 31 - 1));
  }

  async #renew() {
    try {
      this.#ticket = await this.#signIn();
      this.#hub.reopen();
      this.#planRenewal();
    } catch (fault) {
      console.warn(fault);
      this.#renewal = setTimeout(() => void this.#renew(), 5_000);
    }
  }
}
