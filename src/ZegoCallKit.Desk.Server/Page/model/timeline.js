/**
 * @import { DeskEvent, TimelineLine } from '../wire/types.js'
 *
 * A row of the view of a timeline.
 * @typedef {object} TimelineRow
 * @property {string} key
 * @property {number} at Unix milliseconds.
 * @property {string} kind One of {@link KINDS}.
 * @property {'to' | 'from' | 'note'} way `to` the engine, `from` the engine, or neither.
 * @property {string} name
 * @property {string} text
 * @property {number} count Of how many lines the row is made.
 * @property {boolean} isBad Whether something was refused or failed.
 */

/** What lines are about, with the words for it. */
export const KINDS = [
  { kind: 'command', text: 'Commands' },
  { kind: 'room', text: 'Rooms and users' },
  { kind: 'stream', text: 'Streams' },
  { kind: 'message', text: 'Messages' },
  { kind: 'quality', text: 'Quality' },
  { kind: 'device', text: 'Devices and engine' },
  { kind: 'fault', text: 'Faults' },
  { kind: 'desk', text: 'The desk and the recorder' },
];

/** The first that matches an event's name. @type {readonly (readonly [RegExp, string])[]} */
const EVENTS = [
  [/(Quality|Stats|Performance|Level|Levels|Spectrum|Spectra|SpeedTest)Updated$|Progressed$/, 'quality'],
  [/Fault|Error|Failed$/, 'fault'],
  [/Message|^CustomCommand|Sei/, 'message'],
  [/^Room/, 'room'],
  [/^(Publisher|Player|Remote|Stream)/, 'stream'],
];

/** The events of the desk's log that are about a participant and not about what it does. */
const OF_DESK = ['Connected', 'Resumed', 'Disconnected', 'Refused', 'Kicked', 'Fault', 'ClosedForCause'];

const REFUSED = / ?REFUSED \d+$/;
/** States that an engine reports with an error code. */
const FAILED = /\bCode (?!0\b)\d+/;

/** The reports of an engine that a command was accepted, which its row says already. */
const ACCEPTED = /^Code 0\b/;

/** Whether a row tells that something happened, and neither measures nor repeats. @param {TimelineRow} row */
export function isEssential(row) {
  return row.kind !== 'quality' && !(row.name === 'ApiCalled' && ACCEPTED.test(row.text));
}

/** @param {TimelineLine} line */
export function kindOf(line) {
  if (line.what === 'Note') return 'desk';
  if (line.what === 'Command') return REFUSED.test(line.text) ? 'fault' : 'command';
  return EVENTS.find(([pattern]) => pattern.test(line.name))?.[1] ?? 'device';
}

/**
 * Makes the rows of a timeline, the oldest first: measurements of one kind without anything else between them are one row, and what the desk did to the user stands among what the engine did.
 * @param {readonly TimelineLine[]} lines
 * @param {readonly DeskEvent[]} events The desk's log.
 * @param {string | undefined} userId
 * @returns {TimelineRow[]}
 */
export function rowsOf(lines, events, userId) {
  const own = events.filter(event => userId !== undefined && event.userId === userId && OF_DESK.includes(event.what));
  /** @type {TimelineRow[]} */
  const rows = [];
  /** The rows of the present run of measurements, by name. @type {Map<string, TimelineRow>} */
  const run = new Map();
  let next = 0;
  for (const line of lines) {
    for (; next < own.length && own[next].at <= line.at; next++) {
      run.clear();
      rows.push(rowOfDesk(own[next]));
    }

    const kind = kindOf(line);
    if (kind !== 'quality') run.clear();
    const before = run.get(line.name);
    if (before !== undefined) {
      // Where the last of them is: the rows of a run are the last ones.
      rows.push(...rows.splice(rows.lastIndexOf(before), 1));
      Object.assign(before, { at: line.at, text: shortened(line.text), count: before.count + 1 });
      continue;
    }

    const row = rowOf(line, kind);
    rows.push(row);
    if (kind === 'quality') run.set(line.name, row);
  }

  return [...rows, ...own.slice(next).map(rowOfDesk)];
}

/** @param {TimelineLine} line @param {string} kind @returns {TimelineRow} */
function rowOf(line, kind) {
  return {
    key: `n${line.n}`, at: line.at, kind, way: line.what === 'Command' ? 'to' : line.what === 'Event' ? 'from' : 'note', name: line.name, text: kind === 'quality' ? shortened(line.text) : line.text, count: 1,
    isBad: kind === 'fault' || ((kind === 'room' || kind === 'stream') && FAILED.test(line.text)),
  };
}

/** Measurements have more decimals than anybody reads. @param {string} text */
function shortened(text) {
  return text.replace(/(\d\.\d{3})\d+/g, '$1');
}

/** @param {DeskEvent} event @returns {TimelineRow} */
function rowOfDesk(event) {
  return { key: `d${event.n}`, at: event.at, kind: 'desk', way: 'note', name: event.what, text: event.text ?? '', count: 1, isBad: ['Refused', 'Kicked', 'ClosedForCause'].includes(event.what) };
}
