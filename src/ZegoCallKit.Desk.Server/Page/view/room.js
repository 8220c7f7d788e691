/**
 * @import { App } from '../app/app.js'
 * @import { DeskRoom } from '../wire/types.js'
 * @import { TileInfo } from '../model/tiles.js'
 * @import { View } from './view.js'
 */
import { bdi, button, h, setAttribute, setIcon, show } from '../dom/element.js';
import { Tabs } from '../dom/tabs.js';
import { RoomMedia } from '../media/room-media.js';
import { newsOf } from '../model/news.js';
import { tilesOf } from '../model/tiles.js';
import { bitRate, counted } from '../text/format.js';
import { visibleText } from '../text/safe-text.js';
import { ChatPanel } from './chat-panel.js';
import { EventList } from './event-list.js';
import { batched, setChips } from './parts.js';
import { People } from './people.js';
import { Stage } from './stage.js';
import { WhyPanel } from './why-panel.js';

/**
 * One room: who is in it, what they send, and what is wrong with it.
 * @param {App} app
 * @param {string} roomId
 * @returns {View}
 */
export function createRoom(app, roomId) {
  const { desk, call } = app;
  const name = visibleText(roomId, 130);
  const render = batched(update);
  const media = new RoomMedia(app.origin, roomId, call, app.sound, render);
  const why = new WhyPanel(roomId);
  const people = new People(app, roomId);
  const chat = new ChatPanel(app, roomId);
  const events = new EventList(event => event.roomId === roomId, 200);
  const tabs = new Tabs(`About the room ${name}`, [
    { id: 'people', label: 'People', panel: people.element },
    { id: 'chat', label: 'Chat', panel: chat.element },
    { id: 'why', label: 'Why?', panel: why.element },
    { id: 'events', label: 'Log', panel: events.element },
  ], id => {
    why.setActive(id === 'why');
    chat.setActive(id === 'chat');
  });
  const stage = new Stage(app, media, streamId => {
    tabs.select('why');
    why.ask(call.isIn(roomId) ? call.state.value.userId : null, streamId);
  });

  const chips = h('div', 'chips');
  const listen = button({ label: 'Listen', icon: 'speaker-off', attributes: { 'aria-pressed': 'false' }, click: () => void toggleListening() });
  const figures = button({ label: 'Figures', icon: 'figures', attributes: { 'aria-pressed': 'false' }, click: toggleFigures });
  const join = button({ label: 'Join', icon: 'camera', class: 'primary', click: () => app.askToJoin(roomId) });
  const nobody = h('div', 'empty', h('h2', {}, 'Nobody is in this room'), h('p', {}, 'Join it from this browser, or from a terminal or program.'));
  const body = h('div', 'room-body', stage.element, h('aside', { class: 'card panel', attributes: { 'aria-label': 'Details' } }, tabs.list, tabs.panels));
  const element = h('div', 'room',
    h('div', 'room-head', h('h1', {}, bdi(name)), chips, h('div', 'room-tools', listen, figures, join)),
    nobody, body);

  /** @type {TileInfo[] | null} */
  let shown = null;

  function update() {
    const room = desk.room(roomId);
    const tiles = tilesFor(room);
    const sources = media.update(tiles.flatMap(tile => tile.streamId ?? []));
    stage.update(tiles);
    if (sources) stage.reconnect();
    const news = shown === null || sources ? '' : newsOf(shown, tiles);
    if (news.length > 0) app.announcer.say(news);
    shown = desk.state.value === null ? null : tiles;
    const isIn = call.isIn(roomId);
    show(nobody, tiles.length === 0);
    show(body, tiles.length > 0 || isIn);
    show(join, !isIn);
    show(listen, media.isWatching);
    setAttribute(listen, 'aria-pressed', String(media.isListening));
    setIcon(listen, media.isListening ? 'speaker' : 'speaker-off');
    setChips(chips, chipsOf(room, isIn));
    people.update(room, tiles);
    why.update(room);
    chat.update();
    tabs.setBadge('people', room?.users.length ?? 0);
    tabs.setBadge('chat', chat.unread);
    if (desk.state.value !== null) events.update(desk.state.value.events);
  }

  /** @param {DeskRoom | null} room @returns {TileInfo[]} */
  function tilesFor(room) {
    const { phase, roster, userId } = call.state.value;
    // In the room, the page shows what a participant knows; outside, what the desk knows.
    const isIn = call.isIn(roomId) && phase !== 'joining';
    if (!isIn) return tilesOf({ users: room?.users ?? [], streams: room?.streams ?? [], room, self: null });
    const streams = [...roster.streams.filter(stream => stream.userId !== userId), ...call.ownStreams()];
    return tilesOf({ users: roster.users, streams, room, self: userId, hands: call.chat.state.value.hands });
  }

  /** @param {DeskRoom | null} room @param {boolean} isIn */
  function chipsOf(room, isIn) {
    const rate = room?.streams.reduce((sum, stream) => sum + (stream.kbps ?? 0) + (stream.audioKbps ?? 0), 0) ?? 0;
    return [
      { text: counted(room?.streams.length ?? 0, 'stream'), icon: 'camera' },
      ...(rate > 0 ? [{ text: bitRate(rate), icon: 'figures' }] : []),
      ...(isIn ? [] : [{ text: 'Watching', icon: 'rooms' }]),
      ...(media.status.phase === 'waiting' && media.isWatching ? [{ text: 'Pictures interrupted', tone: 'warn' }] : []),
      ...(room?.infos ?? []).map(info => ({ text: `${visibleText(info.key, 40)}: ${visibleText(info.value, 60)}` })),
    ];
  }

  async function toggleListening() {
    try {
      await media.setListening(!media.isListening);
    } catch (fault) {
      app.announcer.notify(fault instanceof Error ? fault.message : String(fault), 'bad');
    }
  }

  function toggleFigures() {
    const isShown = figures.getAttribute('aria-pressed') !== 'true';
    setAttribute(figures, 'aria-pressed', String(isShown));
    stage.showFigures(isShown);
  }

  const ends = [
    desk.state.watch(render),
    call.state.watch(render),
    call.chat.state.watch(render),
    desk.levels.watch(levels => {
      const { active } = desk.speakerOf(roomId);
      stage.setLevels(levels, active);
    }),
  ];
  return {
    element,
    title: name,
    isRoom: true,
    close: () => {
      ends.forEach(end => end());
      stage.close();
      why.close();
      media.close();
    },
  };
}
