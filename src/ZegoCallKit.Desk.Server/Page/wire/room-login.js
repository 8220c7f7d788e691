/**
 * @import { Network } from './types.js'
 * @import { SocketStatus } from './reconnecting-socket.js'
 * @import { Roster } from '../model/roster.js'
 */
import { emptyRoster, reduceRoster } from '../model/roster.js';
import { Link } from './link.js';
import { Plays } from './plays.js';
import { Publications } from './publications.js';

/**
 * @typedef {object} Identity
 * @property {string} roomId
 * @property {string} userId
 * @property {string} userName
 *
 * @typedef {object} RoomHandlers
 * @property {(phase: RoomPhase, code: number) => void} phase The phase changed; `code` is ZEGO's error code, or 0.
 * @property {(roster: Roster) => void} roster The users, streams or infos of the room changed.
 * @property {(message: any) => void} message A message of another user arrived: `broadcastReceived`, `commandReceived` and so on.
 * @property {(network: Network) => void} network The simulated network of this user changed.
 * @property {(status: SocketStatus) => void} status The connection changed.
 *
 * @typedef {'joining' | 'joined' | 'interrupted' | 'refused' | 'kicked' | 'left'} RoomPhase The last three are final.
 */

const FINAL = ['refused', 'kicked', 'left'];
/** Codes after which a new token helps. */
const TOKEN_CODES = [1002033, 1002056, 1002078];

/** The login of this page's user in one room, over a connection of its own. It returns by itself after an interruption. */
export class RoomLogin {
  /** @type {RoomPhase} */
  #phase = 'joining';
  #roster = emptyRoster();
  #token = '';
  #login = 1;
  #triedNewToken = false;
  #handlers;
  #tokenOf;

  /**
   * @param {string} url
   * @param {Identity} identity
   * @param {() => Promise<string>} tokenOf Returns a new token for the user.
   * @param {RoomHandlers} handlers
   * @param {ConstructorParameters<typeof Link>[2]} [surroundings]
   */
  constructor(url, identity, tokenOf, handlers, surroundings = {}) {
    this.identity = identity;
    this.#handlers = handlers;
    this.#tokenOf = tokenOf;
    this.link = new Link(url, {
      ready: () => this.#logIn(),
      interrupted: () => this.#onInterrupted(),
      message: message => this.#onMessage(message),
      media: media => this.plays.onMedia(media),
      network: network => handlers.network(network),
      status: status => this.#onStatus(status),
    }, surroundings);
    const clock = this.link.clock;
    const now = surroundings.steady ?? (() => performance.now());
    this.plays = new Plays({ send: message => this.link.send(message), now, delayOf: sentAt => clock.millisecondsSince(sentAt), login: this.#login });
    this.publications = new Publications(this.link, this.#login);
  }

  get phase() {
    return this.#phase;
  }

  get roster() {
    return this.#roster;
  }

  /** Connects and logs in. */
  async open() {
    this.#token = await this.#tokenOf();
    if (!FINAL.includes(this.#phase)) this.link.open();
  }

  /** Leaves the room and ends the connection. */
  leave() {
    if (FINAL.includes(this.#phase)) return;
    this.link.send({ type: 'leave', login: this.#login });
    this.#end('left', 0);
  }

  /**
   * Sends a message to everybody in the room.
   * @param {string} text At most 1,024 bytes.
   * @returns {Promise<{messageId: string}>}
   */
  broadcast(text) {
    return this.link.request({ type: 'broadcast', login: this.#login, text });
  }

  /**
   * Sends a command.
   * @param {string} text At most 1,024 bytes.
   * @param {string[]} to The receivers; empty for all others.
   */
  command(text, to) {
    return this.link.request({ type: 'command', login: this.#login, text, to });
  }

  #logIn() {
    const { roomId, userId, userName } = this.identity;
    this.link.send({
      type: 'login', login: this.#login, roomId, userId, userName, token: this.#token,
      publishes: this.publications.handles, plays: this.plays.handles,
    });
  }

  /** @param {any} message */
  #onMessage(message) {
    if (message.login !== undefined && message.login !== this.#login) return;
    switch (message.type) {
      case 'admitted':
        this.#triedNewToken = false;
        this.#setRoster(message);
        this.#setPhase('joined', 0);
        this.publications.resume();
        this.plays.resume();
        break;
      case 'refused':
        void this.#onRefused(message.code);
        break;
      case 'kicked':
        this.#end('kicked', message.code);
        break;
      case 'tokenWillExpire':
        void this.#renewToken();
        break;
      case 'users':
      case 'streams':
      case 'streamInfos':
      case 'infos':
        this.#setRoster(message);
        break;
      default:
        if (message.publish !== undefined) this.publications.onMessage(message);
        else if (message.play !== undefined) this.plays.onMessage(message);
        else this.#handlers.message(message);
    }
  }

  /** @param {number} code */
  async #onRefused(code) {
    if (!TOKEN_CODES.includes(code) || this.#triedNewToken) {
      this.#end('refused', code);
      return;
    }

    this.#triedNewToken = true;
    try {
      this.#token = await this.#tokenOf();
    } catch (fault) {
      console.warn(fault);
      this.#end('refused', code);
      return;
    }

    if (FINAL.includes(this.#phase)) return;
    this.#login++;
    this.plays.moveTo(this.#login);
    this.publications.moveTo(this.#login);
    if (this.link.isReady) this.#logIn();
  }

  async #renewToken() {
    try {
      this.#token = await this.#tokenOf();
      this.link.send({ type: 'renewToken', login: this.#login, token: this.#token });
    } catch (fault) {
      // The desk ends the login when the token is over; that is shown then.
      console.warn(fault);
    }
  }

  #onInterrupted() {
    if (FINAL.includes(this.#phase)) return;
    this.publications.interrupt();
    this.plays.interrupt();
    if (this.#phase === 'joined') this.#setPhase('interrupted', 0);
  }

  /** @param {SocketStatus} status */
  #onStatus(status) {
    this.#handlers.status(status);
    if (status.phase === 'closed') this.#end('kicked', 0);
  }

  /** @param {'refused' | 'kicked' | 'left'} phase @param {number} code */
  #end(phase, code) {
    if (FINAL.includes(this.#phase)) return;
    this.#setPhase(phase, code);
    this.link.close();
  }

  /** @param {any} message */
  #setRoster(message) {
    this.#roster = reduceRoster(this.#roster, message);
    this.#handlers.roster(this.#roster);
  }

  /** @param {RoomPhase} phase @param {number} code */
  #setPhase(phase, code) {
    this.#phase = phase;
    this.#handlers.phase(phase, code);
  }
}
