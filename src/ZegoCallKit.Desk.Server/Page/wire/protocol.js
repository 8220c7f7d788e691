/** The version of the desk's protocol that this page speaks. docs/concepts/desk-protocol.md specifies it. */
export const PROTOCOL = 1;

/** What the desk shows as this participant's program. */
export const CLIENT = 'page/1';

/** The largest text that a participant may send, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 65_536;

/** The largest broadcast message, in bytes of UTF-8. */
export const MAX_MESSAGE_BYTES = 1_024;

/** The largest extra info of a stream, in bytes of UTF-8. */
export const MAX_EXTRA_INFO_BYTES = 1_023;

/**
 * What a close code means for the next connection.
 * @typedef {object} CloseAdvice
 * @property {boolean} mayRetry Whether connecting again can succeed.
 * @property {boolean} keepsSession Whether the session can be resumed.
 * @property {number} patience The shortest time before the next attempt, in milliseconds.
 * @property {string} text What happened, for the user.
 */

/** @type {ReadonlyMap<number, CloseAdvice>} */
const ADVICE = new Map([
  [1000, { mayRetry: false, keepsSession: false, patience: 0, text: 'The connection was closed.' }],
  [1001, { mayRetry: true, keepsSession: false, patience: 0, text: 'The desk has stopped.' }],
  [4001, { mayRetry: false, keepsSession: false, patience: 0, text: 'The desk speaks another version of the protocol than this page. Reload the page.' }],
  [4002, { mayRetry: false, keepsSession: false, patience: 0, text: 'The desk received no greeting from this page.' }],
  [4003, { mayRetry: false, keepsSession: false, patience: 0, text: 'The desk did not understand a message of this page.' }],
  [4004, { mayRetry: false, keepsSession: false, patience: 0, text: 'The desk refused a picture or a sound of this page.' }],
  [4005, { mayRetry: false, keepsSession: false, patience: 0, text: 'A message of this page was too large for the desk.' }],
  [4006, { mayRetry: false, keepsSession: false, patience: 0, text: 'The desk did not expect a message of this page.' }],
  [4008, { mayRetry: true, keepsSession: false, patience: 1_000, text: 'This page read too slowly.' }],
  [4009, { mayRetry: false, keepsSession: false, patience: 0, text: 'The session continues on another connection.' }],
  [4013, { mayRetry: true, keepsSession: false, patience: 5_000, text: 'The desk is full.' }],
  [4029, { mayRetry: false, keepsSession: false, patience: 0, text: 'This page sent too many messages.' }],
]);

/** @type {CloseAdvice} */
const LOST = { mayRetry: true, keepsSession: true, patience: 0, text: 'The connection to the desk was lost.' };

/**
 * Returns what a close code means.
 * @param {number} code The code of the WebSocket's close event.
 * @returns {CloseAdvice}
 */
export function adviceFor(code) {
  return ADVICE.get(code) ?? LOST;
}

/** ZEGO's codes that the desk sends, and what they mean for the user of the page. @type {ReadonlyMap<number, string>} */
const ERRORS = new Map([
  [1002001, 'This user is in another room already.'],
  [1002011, 'The room id is empty.'],
  [1002012, 'The room id has a character that is not allowed.'],
  [1002013, 'The room id is too long.'],
  [1002030, 'The login failed. Try again.'],
  [1002033, 'The token is wrong or has expired.'],
  [1002034, 'The room is full.'],
  [1002050, 'Removed from the room, because this user logged in elsewhere or was kicked out.'],
  [1002053, 'The connection was lost for too long.'],
  [1002055, 'Removed from the room by the server.'],
  [1002056, 'Removed from the room, because the token expired.'],
  [1002078, 'The token has expired.'],
  [1003025, 'The server removed the stream.'],
  [1003028, 'A stream with this id exists already.'],
  [1003051, 'The extra info of the stream is too long.'],
  [1009015, 'Too many messages. Wait a second.'],
]);

/**
 * Returns a sentence about one of ZEGO's error codes.
 * @param {number} code The code.
 * @returns {string}
 */
export function errorText(code) {
  const text = ERRORS.get(code);
  return text === undefined ? `Error ${code}.` : `${text} (${code})`;
}

/**
 * Returns the number of bytes of a text in UTF-8.
 * @param {string} text
 * @returns {number}
 */
export function utf8Length(text) {
  return new TextEncoder().encode(text).length;
}
