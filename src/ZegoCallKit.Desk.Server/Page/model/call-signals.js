/**
 * The signals of the kit's calls, as docs/calls.md describes them: one JSON object each.
 *
 * @typedef {{userId: string, name: string, state: string}} SignalMember
 *
 * @typedef {object} CallSignal
 * @property {string} kind
 * @property {string} callId
 * @property {string} [invitationId]
 * @property {{userId: string, deviceId: string, name: string}} sender
 * @property {number} sequence
 * @property {'audio' | 'video'} [media]
 * @property {SignalMember[]} [members]
 * @property {SignalMember} [inviter]
 * @property {number} [ringTimeout] In milliseconds.
 * @property {object} [options]
 * @property {string[]} [invitees]
 * @property {string} [reason]
 * @property {boolean} [isTimeout]
 * @property {number} [listVersion]
 */

const VERSION = 1;
const KINDS = ['invite', 'received', 'accept', 'reject', 'cancel', 'join', 'leave', 'end', 'heartbeat', 'members', 'sync'];
const MOST_LISTED = 100;
/** How long signals are kept for devices that are away, in milliseconds. */
const LASTING = 600_000, PASSING = 30_000;

/**
 * Reads a signal that the ring server delivered.
 * @param {string} payload In Base64.
 * @param {string} from The user whom the server names as the sender.
 * @returns {CallSignal | null} null if it is none that this page understands.
 */
export function readSignal(payload, from) {
  /** @type {any} */
  let signal = null;
  try {
    signal = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(payload), character => character.charCodeAt(0))));
  } catch {
    return null;
  }

  const isRight = signal?.v === VERSION && KINDS.includes(signal.kind) && isId(signal.callId) && (signal.invitationId === undefined || isId(signal.invitationId))
    && signal.sender?.userId === from && isId(signal.sender.deviceId) && Number.isSafeInteger(signal.sequence) && signal.sequence > 0
    && (signal.kind !== 'invite' || (isId(signal.invitationId) && signal.ringTimeout > 0 && signal.ringTimeout <= 600_000))
    && (signal.members === undefined || areMembers(signal.members)) && (signal.inviter === undefined || areMembers([signal.inviter]))
    && (signal.invitees === undefined || (Array.isArray(signal.invitees) && signal.invitees.every(isId)));
  return isRight ? signal : null;
}

/** @param {unknown} id */
function isId(id) {
  return typeof id === 'string' && id.length > 0 && id.length <= 127;
}

/** @param {unknown} members */
function areMembers(members) {
  return Array.isArray(members) && members.length <= MOST_LISTED && members.every(member => isId(member?.userId) && (member.name === undefined || typeof member.name === 'string'));
}

/**
 * Puts a signal into an envelope of the ring server, which reads the envelope and never the signal.
 * @param {CallSignal} signal
 * @param {string[]} to
 */
export function envelopeOf(signal, to) {
  const payload = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify({ v: VERSION, sentAt: Date.now(), ...signal }))));
  const envelope = { to, call: signal.callId, payload };
  switch (signal.kind) {
    case 'invite':
      return { ...envelope, intent: 'ring', lifeMs: signal.ringTimeout, ringMs: signal.ringTimeout, kind: signal.media };
    case 'accept':
    case 'reject':
      return { ...envelope, intent: 'answer', accepted: signal.kind === 'accept', lifeMs: LASTING };
    case 'cancel':
    case 'end':
      return { ...envelope, intent: 'stop', lifeMs: LASTING };
    case 'heartbeat':
    case 'received':
      return { ...envelope, intent: 'ephemeral' };
    default:
      return { ...envelope, intent: 'other', lifeMs: signal.kind === 'sync' ? PASSING : LASTING };
  }
}
