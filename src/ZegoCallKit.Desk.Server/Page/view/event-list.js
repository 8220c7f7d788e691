/** @import { DeskEvent } from '../wire/types.js' */
import { bdi, h } from '../dom/element.js';
import { KeyedList } from '../dom/keyed-list.js';
import { isoTime, timeOfDay } from '../text/format.js';
import { visibleText } from '../text/safe-text.js';
import { chip } from './parts.js';

/** @type {Record<string, {text: string, tone: string}>} */
const WORDS = {
  Connected: { text: 'connected', tone: '' },
  Disconnected: { text: 'disconnected', tone: 'warn' },
  Resumed: { text: 'came back', tone: 'good' },
  Refused: { text: 'refused', tone: 'bad' },
  Joined: { text: 'joined', tone: 'good' },
  Left: { text: 'left', tone: '' },
  Kicked: { text: 'kicked', tone: 'bad' },
  Published: { text: 'publishes', tone: 'start' },
  Unpublished: { text: 'stopped', tone: '' },
  Played: { text: 'plays', tone: '' },
  StoppedPlaying: { text: 'stopped playing', tone: '' },
  Fault: { text: 'trouble', tone: 'warn' },
  Invited: { text: 'rings', tone: 'start' },
  Answered: { text: 'answered', tone: 'good' },
  CallEnded: { text: 'call ended', tone: '' },
  ClosedForCause: { text: 'closed', tone: 'bad' },
};

/** The kinds of events, with the words for them. */
export const EVENT_KINDS = Object.entries(WORDS).map(([what, { text }]) => ({ what, text }));

/** What happened, the newest first. */
export class EventList {
  #list;
  #select;
  #most;
  #items = h('ol', 'events');

  /** @param {(event: DeskEvent) => boolean} select Says which events are shown. @param {number} most */
  constructor(select, most) {
    this.#select = select;
    this.#most = most;
    this.element = h('div', {}, this.#items);
    this.#list = new KeyedList(this.#items, event => String(event.n), createEvent);
  }

  /** @param {readonly DeskEvent[]} events @returns {number} How many are shown. */
  update(events) {
    this.#list.update(events.filter(this.#select).slice(-this.#most).reverse());
    return this.#list.size;
  }
}

/** @param {DeskEvent} event */
function createEvent(event) {
  const word = WORDS[event.what] ?? { text: visibleText(event.what, 40), tone: '' };
  const details = [event.streamId, event.text].filter(text => text !== undefined && text.length > 0).map(text => visibleText(text, 300));
  const element = h('li', 'event',
    h('time', { attributes: { datetime: isoTime(event.at) } }, timeOfDay(event.at)),
    chip(word.text, word.tone),
    h('span', 'event-text', event.userId !== undefined && bdi(visibleText(event.userId, 64)), ...details.map(text => h('span', 'muted', bdi(text)))));
  return { element, update: () => {} };
}
