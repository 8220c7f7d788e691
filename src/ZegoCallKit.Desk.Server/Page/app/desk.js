/**
 * @import { DeskRoom, DeskState } from '../wire/types.js'
 * @import { SocketStatus } from '../wire/reconnecting-socket.js'
 */
import { ActiveSpeaker } from '../model/active-speaker.js';
import { reduceDesk } from '../model/desk-state.js';
import { Store } from '../model/store.js';
import { Feed } from '../wire/feed.js';

/** Everything that the page knows about the desk. */
export class Desk {
  /** @type {Store<DeskState | null>} */
  state = new Store(/** @type {DeskState | null} */ (null));
  /** @type {Store<SocketStatus>} */
  status = new Store(/** @type {SocketStatus} */ ({ phase: 'connecting' }));
  /** The loudness of each stream, 0 to 100, ten times a second. @type {Store<Record<string, number>>} */
  levels = new Store(/** @type {Record<string, number>} */ ({}));
  /** @type {Map<string, ActiveSpeaker>} */
  #speakers = new Map();
  #clockOffset = 0;
  #feed;

  /** @param {string} origin The origin of the desk's WebSockets, such as `ws://localhost:5090`. */
  constructor(origin) {
    this.#feed = new Feed(`${origin}/desk/api/feed`, {
      change: message => this.#onChange(message),
      levels: levels => this.#onLevels(levels),
      status: status => this.status.set(status),
    });
  }

  open() {
    this.#feed.open();
  }

  /** Returns the time of the desk in Unix milliseconds. */
  now() {
    return Date.now() + this.#clockOffset;
  }

  /** @param {string} roomId @returns {DeskRoom | null} */
  room(roomId) {
    return this.state.value?.rooms.find(room => room.roomId === roomId) ?? null;
  }

  /** Returns who speaks in a room, by streams. @param {string} roomId */
  speakerOf(roomId) {
    let speaker = this.#speakers.get(roomId);
    if (speaker === undefined) this.#speakers.set(roomId, speaker = new ActiveSpeaker());
    return speaker;
  }

  /** Says whether a user with this id is in any room. @param {string} userId */
  hasUser(userId) {
    return this.state.value?.rooms.some(room => room.users.some(user => user.userId === userId)) ?? false;
  }

  /** @param {any} message */
  #onChange(message) {
    if (message.type === 'state' && Number.isFinite(message.state.time)) this.#clockOffset = message.state.time - Date.now();
    if (message.type === 'roomGone') this.#speakers.delete(message.roomId);
    this.state.set(reduceDesk(this.state.value, message));
  }

  /** @param {Record<string, number>} levels */
  #onLevels(levels) {
    const now = performance.now();
    for (const room of this.state.value?.rooms ?? []) {
      const own = Object.fromEntries(room.streams.map(stream => [stream.streamId, levels[stream.streamId] ?? 0]));
      this.speakerOf(room.roomId).measure(own, now);
    }

    this.levels.set(levels);
  }
}
