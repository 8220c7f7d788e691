/** @import { TimelineRow } from '../model/timeline.js' */
import { bdi, h, icon, setAttribute, setText, show } from '../dom/element.js';
import { KeyedList } from '../dom/keyed-list.js';
import { isoTime, timeWithMilliseconds } from '../text/format.js';
import { visibleText } from '../text/safe-text.js';
import { EVENT_KINDS } from './event-list.js';
import { chip } from './parts.js';

const MOST_TEXT = 600;

/** The words for what the desk did. */
const DESK = new Map(EVENT_KINDS.map(one => [one.what, one.text]));

const WAYS = { to: { icon: 'to-engine', text: 'Command' }, from: { icon: 'from-engine', text: 'Event' }, note: { icon: 'dash', text: 'Note' } };

/** The rows of a timeline, the newest first. */
export class TimelineList {
  #items = h('ol', { class: 'timeline', attributes: { 'aria-label': 'Timeline, the newest first' } });
  /** @type {KeyedList<TimelineRow>} */
  #list;

  constructor() {
    this.element = this.#items;
    this.#list = new KeyedList(this.#items, row => row.key, createRow);
  }

  /** @param {readonly TimelineRow[]} rows The oldest first. */
  update(rows) {
    this.#list.update([...rows].reverse());
  }
}

/** @param {TimelineRow} row */
function createRow(row) {
  const way = WAYS[row.way];
  const time = h('time');
  const text = bdi('', 'line-text');
  const count = chip('');
  const name = DESK.get(row.name) ?? visibleText(row.name, 80);
  const element = h('li', { class: `line is-${row.kind} ${row.isBad ? 'is-bad' : ''}` },
    time,
    h('span', { class: 'line-way', attributes: { role: 'img', 'aria-label': way.text, title: way.text } }, icon(way.icon)),
    h('span', 'line-what', name.length > 0 && h('span', 'line-name', name), count, text));
  return {
    element,
    update: (/** @type {TimelineRow} */ one) => {
      setText(time, timeWithMilliseconds(one.at));
      setAttribute(time, 'datetime', isoTime(one.at));
      setText(text, visibleText(one.text, MOST_TEXT));
      show(count, one.count > 1);
      setText(/** @type {Element} */ (count.lastElementChild), `${one.count} times, the last`);
    },
  };
}
