/** @import { DeskRoom, DeskState } from '../wire/types.js' */

const MOST_EVENTS = 500;
const MOST_RINGS = 200;

/**
 * Applies a message of the feed to the state.
 * @param {DeskState | null} state The state before; null before the first message.
 * @param {any} message `state`, `room`, `roomGone`, `ring` or `event`.
 * @returns {DeskState | null} The state after it; the same object if nothing changed.
 */
export function reduceDesk(state, message) {
  if (message.type === 'state') return normalize(message.state);
  if (state === null) return null;
  switch (message.type) {
    case 'room':
      return withRooms(state, replace(state.rooms, message.room, room => room.roomId));
    case 'roomGone':
      return withRooms(state, state.rooms.filter(room => room.roomId !== message.roomId));
    case 'ring':
      return { ...state, rings: replace(state.rings, message.ring, ring => ring.callId).slice(-MOST_RINGS) };
    case 'event':
      return state.events.some(event => event.n === message.event.n) ? state : { ...state, events: [...state.events, message.event].slice(-MOST_EVENTS) };
    default:
      return state;
  }
}

/** The feed tells about rooms and not about the number of participants: it follows from them. @param {DeskState} state @param {DeskRoom[]} rooms @returns {DeskState} */
function withRooms(state, rooms) {
  return { ...state, rooms, participants: new Set(rooms.flatMap(room => room.users.map(user => user.userId))).size };
}

/** @param {DeskState} state @returns {DeskState} */
function normalize(state) {
  return { ...state, rooms: state.rooms ?? [], rings: state.rings ?? [], events: state.events ?? [] };
}

/**
 * @template T
 * @param {T[]} items
 * @param {T} item
 * @param {(item: T) => string} keyOf
 * @returns {T[]}
 */
function replace(items, item, keyOf) {
  const key = keyOf(item);
  return items.some(other => keyOf(other) === key) ? items.map(other => keyOf(other) === key ? item : other) : [...items, item];
}
