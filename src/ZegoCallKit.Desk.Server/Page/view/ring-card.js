/**
 * @import { App } from '../app/app.js'
 * @import { Ring } from '../wire/types.js'
 * @import { RingChart, RingRow } from '../model/ring-chart.js'
 */
import { bdi, h, icon, setText, svg } from '../dom/element.js';
import { chartOf, outcomeOf } from '../model/ring-chart.js';
import { duration, isoTime, timeOfDay } from '../text/format.js';
import { visibleText } from '../text/safe-text.js';
import { avatar, setChips } from './parts.js';

/** @type {Record<string, {text: string, tone: string}>} */
const STATES = {
  Ringing: { text: 'ringing', tone: 'start' },
  InCall: { text: 'in call', tone: 'good' },
  Declined: { text: 'declined', tone: 'bad' },
  Missed: { text: 'missed', tone: 'bad' },
  Left: { text: 'left', tone: '' },
  Busy: { text: 'busy', tone: 'warn' },
};

/** One ring, with a lane for each member. */
export class RingCard {
  #chips = h('div', 'chips');
  #chart = h('div', 'ring-chart');
  #drawn = '';
  #length = h('span', 'muted small');
  #app;

  /** @param {App} app @param {Ring} ring */
  constructor(app, ring) {
    this.#app = app;
    this.element = h('li', 'card ring-card',
      h('div', 'ring-head',
        h('h2', {}, icon(ring.kind === 'Audio' ? 'audio-call' : 'video-call'), bdi(visibleText(ring.caller, 40)), h('span', 'muted small', timeOfDay(ring.startedAt))),
        this.#chips, this.#length, h('span', 'mono cut-text', bdi(visibleText(ring.callId, 60)))),
      this.#chart);
  }

  /** @param {Ring} ring */
  update(ring) {
    const outcome = outcomeOf(ring);
    setChips(this.#chips, [{ text: outcome.text, tone: outcome.tone === 'end' ? '' : outcome.tone }]);
    setText(this.#length, duration((ring.endedAt ?? this.#app.desk.now()) - ring.startedAt));
    const drawn = JSON.stringify([ring.members, ring.timeline]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const chart = chartOf(ring);
    this.#chart.style.setProperty('--lanes', String(chart.lanes.length));
    this.#chart.replaceChildren(lanes(chart), h('ol', { class: 'ring-grid' }, ...chart.rows.map(row => rowOf(row, chart.lanes.length))));
    // What does not fit is scrolled, also with the keyboard.
    this.#chart.tabIndex = 0;
    this.#chart.setAttribute('role', 'group');
    this.#chart.setAttribute('aria-label', 'Timeline');
  }
}

/** @param {RingChart} chart */
function lanes(chart) {
  return h('div', 'ring-lanes', h('span'), h('ul', { class: 'ring-lane-names', attributes: { 'aria-label': 'Members' } }, ...chart.lanes.map(lane => {
    const state = STATES[lane.state] ?? { text: visibleText(lane.state, 20), tone: '' };
    return h('li', 'ring-lane-name', avatar(lane.userId, lane.name), bdi(lane.name), state.text.length > 0 && h('span', `chip ${state.tone}`, state.text));
  })), h('span'));
}

/** @param {RingRow} row @param {number} count */
function rowOf(row, count) {
  return h('li', 'ring-row',
    h('time', { attributes: { datetime: isoTime(row.at) } }, row.after === 0 ? timeOfDay(row.at) : `+ ${duration(row.after)}`),
    drawing(row, count),
    h('span', 'ring-text', row.text));
}

/** Draws who did it, and whom it reached. @param {RingRow} row @param {number} count */
function drawing(row, count) {
  /** @param {number} lane */
  const x = lane => `${(lane + 0.5) * 100 / count}%`;
  const image = svg('svg', { class: 'ring-lines', 'aria-hidden': 'true', 'data-tone': row.tone });
  for (let lane = 0; lane < count; lane++) image.append(svg('line', { class: 'lane', x1: x(lane), x2: x(lane), y1: 0, y2: '100%' }));
  for (const to of row.to) {
    const direction = Math.sign(to - row.from);
    if (row.from < 0 || direction === 0) continue;
    image.append(
      svg('line', { class: 'arrow', x1: x(row.from), x2: x(to), y1: '50%', y2: '50%' }),
      svg('svg', { x: x(to), y: '50%', overflow: 'visible' }, svg('path', { class: 'head', d: `M${-direction * 2} 0l${-direction * 9} -5v10z` })));
  }

  if (row.from >= 0) image.append(svg('circle', { class: 'dot', cx: x(row.from), cy: '50%', r: 5 }));
  else image.append(svg('line', { class: 'arrow', x1: x(0), x2: x(count - 1), y1: '50%', y2: '50%', 'stroke-dasharray': '4 4' }));
  return image;
}
