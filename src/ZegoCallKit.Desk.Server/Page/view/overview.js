/**
 * @import { App } from '../app/app.js'
 * @import { DeskState, Ring } from '../wire/types.js'
 */
import { button, h, icon, setText, show } from '../dom/element.js';
import { KeyedList } from '../dom/keyed-list.js';
import { bitRate, counted } from '../text/format.js';
import { visibleText } from '../text/safe-text.js';
import { writeRoute } from '../app/routes.js';
import { batched, codeLine } from './parts.js';
import { RoomCard } from './room-card.js';

/** @import { View } from './view.js' */

/**
 * The list of rooms.
 * @param {App} app
 * @returns {View}
 */
export function createOverview(app) {
  const summary = h('p', 'muted');
  const ringing = h('ul', { class: 'now-ringing', attributes: { 'aria-label': 'Ringing now' } });
  const grid = h('ul', { class: 'room-grid', attributes: { 'aria-label': 'Rooms' } });
  const start = createStart(app);
  const element = h('div', 'page',
    h('div', 'page-head',
      h('div', 'grow', h('h1', {}, 'Rooms'), summary),
      button({ label: 'Join a room', icon: 'plus', class: 'primary', click: () => app.askToJoin('lobby') })),
    ringing, grid, start);

  /** @type {Set<RoomCard>} */
  const cards = new Set();
  const rooms = new KeyedList(grid, room => room.roomId, (/** @type {import('../wire/types.js').DeskRoom} */ room) => {
    const card = new RoomCard(app, room.roomId);
    cards.add(card);
    return { element: card.element, update: one => card.update(one), remove: () => cards.delete(card) };
  });
  const rings = new KeyedList(ringing, ring => ring.callId, createRinging);
  const render = batched(() => {
    const state = app.desk.state.value;
    if (state === null) return;
    setText(summary, summaryOf(state));
    rooms.update(state.rooms);
    rings.update(state.rings.filter(ring => ring.state === 'Ringing'));
    show(ringing, rings.size > 0);
    show(grid, rooms.size > 0);
    show(start, rooms.size === 0);
  });

  const ends = [
    app.desk.state.watch(render),
    app.desk.levels.watch(levels => {
      for (const card of cards) card.setLevels(levels);
    }),
  ];
  return { element, title: 'Rooms', close: () => ends.forEach(end => end()) };
}

/** @param {DeskState} state */
function summaryOf(state) {
  const streams = state.rooms.flatMap(room => room.streams);
  const rate = streams.reduce((sum, stream) => sum + (stream.kbps ?? 0) + (stream.audioKbps ?? 0), 0);
  if (state.rooms.length === 0) return `The desk is ready for ${counted(state.maxParticipants, 'participant')}.`;
  return `${counted(state.rooms.length, 'room')}, ${counted(state.participants, 'participant')} of at most ${state.maxParticipants}, ${counted(streams.length, 'stream')}${rate > 0 ? ` with ${bitRate(rate)}` : ''}`;
}

/** @param {Ring} ring */
function createRinging(ring) {
  const text = h('span');
  const row = h('a', { class: 'card ringing-row', attributes: { href: writeRoute({ view: 'rings' }) } }, icon('rings'), text);
  return {
    element: h('li', {}, row),
    update: (/** @type {Ring} */ one) => {
      const whom = one.members.filter(member => member.state === 'Ringing' && member.userId !== ring.caller).map(member => visibleText(member.userId, 40));
      setText(text, `${visibleText(one.caller, 40)} rings ${whom.join(', ')}`);
    },
  };
}

/**
 * What one does first.
 * @param {App} app
 */
function createStart(app) {
  const origin = location.origin;
  /** @param {string} text */
  const say = text => app.announcer.notify(text);
  /** @param {number} number @param {string} title @param {...Node} content */
  const step = (number, title, ...content) => h('section', 'welcome-step', h('h3', {}, h('span', { class: 'step-number', attributes: { 'aria-hidden': 'true' } }, String(number)), title), ...content);
  return h('section', { class: 'card welcome', attributes: { hidden: true } },
    h('div', {}, h('h2', {}, 'Nobody is here yet'), h('p', 'muted', 'Rooms appear as soon as somebody joins one. These are three ways to join:')),
    h('div', 'welcome-steps',
      step(1, 'From this browser', h('p', 'muted', 'With camera and microphone, as many tabs as you like.'), h('div', {}, button({ label: 'Join the room “lobby”', icon: 'camera', class: 'primary', click: () => app.askToJoin('lobby') }))),
      step(2, 'From a terminal', h('p', 'muted', 'With files, or with a test picture and a tone.'), codeLine(`zegocallkit join lobby --url ${origin}`, say)),
      step(3, 'From your program', h('p', 'muted', 'One line chooses the desk as the engine.'), codeLine(`Engine = new DeskEngineFactory("${origin}")`, say))));
}
