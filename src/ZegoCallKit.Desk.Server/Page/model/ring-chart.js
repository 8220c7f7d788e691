/** @import { Ring, RingMoment } from '../wire/types.js' */
import { visibleText } from '../text/safe-text.js';

/**
 * A ring as a chart: a lane for each member, and a row for each moment.
 * @typedef {object} RingChart
 * @property {{userId: string, name: string, state: string}[]} lanes The caller first.
 * @property {RingRow[]} rows
 *
 * @typedef {object} RingRow
 * @property {number} at Unix milliseconds.
 * @property {number} after Milliseconds since the beginning.
 * @property {number} from The lane of the one who did it; -1 if it was the desk.
 * @property {number[]} to The lanes that it reached.
 * @property {'start' | 'good' | 'bad' | 'end'} tone
 * @property {string} text
 */

/** @type {Record<string, RingRow['tone']>} */
const TONES = { Invited: 'start', Accepted: 'good', Declined: 'bad', Canceled: 'bad', TimedOut: 'bad', Left: 'end', Ended: 'end' };

/**
 * @param {Ring} ring
 * @returns {RingChart}
 */
export function chartOf(ring) {
  const ids = [...new Set([ring.caller, ...ring.members.map(member => member.userId), ...ring.timeline.flatMap(moment => [moment.userId, ...moment.to ?? []])])].filter(id => id.length > 0);
  const lanes = ids.map(userId => ({
    userId,
    name: visibleText(userId, 40),
    state: ring.members.find(member => member.userId === userId)?.state ?? '',
  }));
  const rows = [...ring.timeline].sort((a, b) => a.at - b.at).map(moment => {
    const from = ids.indexOf(moment.userId);
    return {
      at: moment.at,
      after: Math.max(0, moment.at - ring.startedAt),
      from,
      to: reached(moment, from, lanes.length).map(to => typeof to === 'string' ? ids.indexOf(to) : to),
      tone: TONES[moment.what] ?? 'end',
      text: sentence(moment),
    };
  });
  return { lanes, rows };
}

/**
 * What is not addressed to somebody reaches everybody.
 * @param {RingMoment} moment
 * @param {number} from
 * @param {number} count
 * @returns {(string | number)[]}
 */
function reached(moment, from, count) {
  if (moment.to !== undefined && moment.to.length > 0) return moment.to;
  if (moment.what === 'Ended' || moment.what === 'TimedOut') return [];
  return Array.from({ length: count }, (_, lane) => lane).filter(lane => lane !== from);
}

/** @param {RingMoment} moment @returns {string} */
function sentence(moment) {
  const who = visibleText(moment.userId, 40);
  const whom = join((moment.to ?? []).map(id => visibleText(id, 40)));
  switch (moment.what) {
    case 'Invited':
      return whom.length > 0 ? `${who} rings ${whom}` : `${who} rings`;
    case 'Accepted':
      return `${who} accepts`;
    case 'Declined':
      return `${who} declines`;
    case 'Canceled':
      return `${who} cancels`;
    case 'TimedOut':
      return `${who} does not answer in time`;
    case 'Left':
      return `${who} leaves`;
    case 'Ended':
      return 'The call ends';
    default:
      return `${who}: ${visibleText(moment.what, 40)}`;
  }
}

/** @param {string[]} names */
export function join(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/**
 * Says how a ring went, in a few words.
 * @param {Ring} ring
 * @returns {{text: string, tone: RingRow['tone']}}
 */
export function outcomeOf(ring) {
  if (ring.state === 'Ringing') return { text: 'Ringing', tone: 'start' };
  if (ring.state === 'Answered') return { text: 'In a call', tone: 'good' };
  const wasAnswered = ring.timeline.some(moment => moment.what === 'Accepted');
  if (wasAnswered) return { text: 'Ended', tone: 'end' };
  if (ring.timeline.some(moment => moment.what === 'Canceled')) return { text: 'Canceled', tone: 'bad' };
  if (ring.timeline.some(moment => moment.what === 'Declined')) return { text: 'Declined', tone: 'bad' };
  return { text: 'Missed', tone: 'bad' };
}
