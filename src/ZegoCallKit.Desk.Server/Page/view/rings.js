/**
 * @import { App } from '../app/app.js'
 * @import { Ring } from '../wire/types.js'
 * @import { View } from './view.js'
 */
import { h, setText, show } from '../dom/element.js';
import { KeyedList } from '../dom/keyed-list.js';
import { counted } from '../text/format.js';
import { batched, codeLine } from './parts.js';
import { createPhoneCard } from './phone-card.js';
import { RingCard } from './ring-card.js';

/**
 * The calls that ring, that run and that ended lately.
 * @param {App} app
 * @returns {View}
 */
export function createRings(app) {
  const phone = createPhoneCard(app);
  const summary = h('p', { class: 'muted', attributes: { role: 'status' } });
  const items = h('ul', { class: 'ring-list', attributes: { 'aria-label': 'Rings' } });
  const nothing = h('div', 'card empty', h('h2', {}, 'Nobody has rung yet'), h('p', {}, 'A ring appears here with the states of both sides. Ring somebody from here, or from a terminal:'),
    codeLine(`zegocallkit ring bob --url ${location.origin}`, text => app.announcer.notify(text)));
  const element = h('div', 'page', h('div', 'page-head', h('div', 'grow', h('h1', {}, 'Rings'), summary)), phone.element, nothing, items);
  const list = new KeyedList(items, ring => ring.callId, (/** @type {Ring} */ ring) => {
    const card = new RingCard(app, ring);
    return { element: card.element, update: one => card.update(one) };
  });
  const render = batched(() => {
    const state = app.desk.state.value;
    if (state === null) return;
    const rings = [...state.rings].sort((a, b) => b.startedAt - a.startedAt);
    list.update(rings);
    show(nothing, rings.length === 0);
    const now = rings.filter(ring => ring.state === 'Ringing').length, running = rings.filter(ring => ring.state === 'Answered').length;
    setText(summary, `${counted(now, 'call')} ringing, ${running} running, ${rings.length - now - running} ended in the last minutes.`);
  });
  const end = app.desk.state.watch(render);
  return {
    element,
    title: 'Rings',
    close: () => {
      end();
      phone.close();
    },
  };
}
