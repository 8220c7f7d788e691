/**
 * @import { App } from '../app/app.js'
 * @import { View } from './view.js'
 */
import { h, setText, show } from '../dom/element.js';
import { counted } from '../text/format.js';
import { nameOf, visibleText } from '../text/safe-text.js';
import { EVENT_KINDS, EventList } from './event-list.js';
import { batched, setChoices } from './parts.js';

/**
 * Everything that happened at the desk.
 * @param {App} app
 * @returns {View}
 */
export function createLog(app) {
  const render = batched(update);
  const kind = h('select', { class: 'select', on: { change: render } });
  const user = h('select', { class: 'select', on: { change: render } });
  const count = h('p', { class: 'muted', attributes: { role: 'status' } });
  const list = new EventList(event => (kind.value === '' || event.what === kind.value) && (user.value === '' || event.userId === user.value), 500);
  const nothing = h('div', 'empty', h('p', {}, 'Nothing of this kind has happened yet.'));
  const element = h('div', 'page',
    h('div', 'page-head', h('div', 'grow', h('h1', {}, 'Log'), count)),
    h('div', 'log-tools',
      h('label', 'field', h('span', {}, 'What'), kind),
      h('label', 'field', h('span', {}, 'Who'), user)),
    h('div', 'card log', nothing, list.element));
  setChoices(kind, [{ value: '', text: 'Everything' }, ...EVENT_KINDS.map(one => ({ value: one.what, text: one.text }))]);

  function update() {
    const state = app.desk.state.value;
    if (state === null) return;
    const names = new Map(state.rooms.flatMap(room => room.users.map(one => /** @type {const} */ ([one.userId, nameOf(one)]))));
    const ids = [...new Set(state.events.flatMap(event => event.userId ?? []))].sort();
    setChoices(user, [{ value: '', text: 'Everybody' }, ...ids.map(id => ({ value: id, text: names.get(id) ?? visibleText(id, 64) }))]);
    const shown = list.update(state.events);
    show(nothing, shown === 0);
    setText(count, `${counted(shown, 'event')}, the newest first; the desk keeps the last 500.`);
  }

  const end = app.desk.state.watch(render);
  return { element, title: 'Log', close: end };
}
