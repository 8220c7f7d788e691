/**
 * The desk's HTTP endpoints.
 * @import { Recording, SignIn, Timeline, Why } from './types.js'
 */

/** The desk refused a request, or did not answer. */
export class DeskError extends Error {
  /** @param {string} message @param {number} status The HTTP status; 0 if the desk did not answer. */
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/**
 * @param {string} path Below `desk/api`, which is beside the page.
 * @param {unknown} [body] Posted as JSON, if there is one.
 * @returns {Promise<any>}
 */
async function request(path, body) {
  /** @type {RequestInit} */
  const init = { headers: { accept: 'application/json' }, cache: 'no-store' };
  if (body !== undefined) {
    init.method = 'POST';
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }

  /** @type {Response} */
  let response;
  try {
    response = await fetch(`desk/api/${path}`, init);
  } catch {
    throw new DeskError('The desk does not answer.', 0);
  }

  const text = await response.text();
  /** @type {any} */
  let json = null;
  try {
    json = text.length > 0 ? JSON.parse(text) : null;
  } catch {
    if (response.ok) throw new DeskError('The desk answered with something other than JSON.', response.status);
  }

  if (!response.ok) throw new DeskError(typeof json?.error === 'string' ? json.error : `The desk answered with status ${response.status}.`, response.status);
  return json;
}

/**
 * Signs a user in.
 * @param {{userId: string, userName: string, device: string}} user
 * @returns {Promise<SignIn>}
 */
export function signIn(user) {
  return request('sign-in', user);
}

/**
 * Causes trouble.
 * @param {{fault: string} & Record<string, string | number>} fault
 * @returns {Promise<void>}
 */
export function causeFault(fault) {
  return request('faults', fault);
}

/**
 * Says why a user does or does not see and hear a stream.
 * @param {string} room
 * @param {string} user
 * @param {string} stream
 * @returns {Promise<Why>}
 */
export function explain(room, user, stream) {
  return request(`why?${new URLSearchParams({ room, user, stream })}`);
}

/**
 * Lists the recordings of the participants' engines, the oldest first.
 * @returns {Promise<Recording[]>}
 */
export async function listRecordings() {
  return (await request('recordings')).recordings;
}

/**
 * Reads what an engine was told and reported.
 * @param {string} id
 * @param {number | undefined} seen The number of lines that the last answer was made of.
 * @returns {Promise<Timeline | null>} null if there is nothing new.
 */
export function readTimeline(id, seen) {
  return request(`recordings/${encodeURIComponent(id)}${seen === undefined ? '' : `?seen=${seen}`}`);
}

/** Returns the address of a recording's file. @param {string} id */
export function addressOfRecording(id) {
  return `desk/api/recordings/${encodeURIComponent(id)}/file`;
}
