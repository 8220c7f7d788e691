/** @import { RoomStream, RoomUser } from '../wire/types.js' */

/**
 * Who and what is in a room, as the desk tells its participants.
 * @typedef {object} Roster
 * @property {readonly RoomUser[]} users In the order in which they joined.
 * @property {readonly RoomStream[]} streams
 * @property {readonly {key: string, value: string}[]} infos
 */

/** @returns {Roster} */
export function emptyRoster() {
  return { users: [], streams: [], infos: [] };
}

/**
 * Applies a message to a roster.
 * @param {Roster} roster
 * @param {any} message `admitted`, `users`, `streams`, `streamInfos` or `infos`.
 * @returns {Roster}
 */
export function reduceRoster(roster, message) {
  switch (message.type) {
    case 'admitted':
      return { users: message.users ?? [], streams: message.streams ?? [], infos: message.infos ?? [] };
    case 'users':
      return { ...roster, users: change(roster.users, message.added, message.removed) };
    case 'streams':
      return { ...roster, streams: change(roster.streams, message.added, message.removed?.map((/** @type {{n: number}} */ one) => one.n)) };
    case 'streamInfos': {
      /** @type {Map<number, string>} */
      const changed = new Map((message.changed ?? []).map((/** @type {{n: number, extraInfo: string}} */ one) => [one.n, one.extraInfo]));
      return { ...roster, streams: roster.streams.map(stream => changed.has(stream.n) ? { ...stream, extraInfo: changed.get(stream.n) ?? '' } : stream) };
    }
    case 'infos': {
      /** @type {{key: string, value: string}[]} */
      const changed = message.changed ?? [];
      return { ...roster, infos: [...roster.infos.filter(info => !changed.some(one => one.key === info.key)), ...changed] };
    }
    default:
      return roster;
  }
}

/**
 * @template {{n: number}} T
 * @param {readonly T[]} items
 * @param {T[] | undefined} added
 * @param {number[] | undefined} removed
 * @returns {T[]}
 */
function change(items, added = [], removed = []) {
  const gone = new Set([...removed, ...added.map(item => item.n)]);
  return [...items.filter(item => !gone.has(item.n)), ...added];
}
