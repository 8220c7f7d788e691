/**
 * @import { App } from '../app/app.js'
 * @import { DeskRoom } from '../wire/types.js'
 * @import { TileInfo } from '../model/tiles.js'
 */
import { bdi, button, h, icon, setAttribute, setText, show } from '../dom/element.js';
import { KeyedList } from '../dom/keyed-list.js';
import { tilesOf } from '../model/tiles.js';
import { bitRate, counted } from '../text/format.js';
import { visibleText } from '../text/safe-text.js';
import { writeRoute } from '../app/routes.js';
import { avatar, setChips } from './parts.js';

const MOST_FACES = 11;

/** A room in the list of rooms. */
export class RoomCard {
  #chips = h('div', 'chips');
  #more = h('p', 'muted small');
  #faces = h('ul', { class: 'faces', attributes: { 'aria-label': 'People' } });
  /** @type {Map<string, HTMLElement>} */
  #byStream = new Map();
  #list;
  #app;

  /** @param {App} app @param {string} roomId */
  constructor(app, roomId) {
    this.#app = app;
    this.roomId = roomId;
    const name = visibleText(roomId, 130);
    this.#list = new KeyedList(this.#faces, tile => tile.userId, (/** @type {TileInfo} */ tile) => createFace(tile));
    this.element = h('li', 'card room-card',
      h('div', 'room-card-head', h('h2', {}, h('a', { attributes: { href: writeRoute({ view: 'room', roomId }) } }, bdi(name))), this.#chips),
      h('div', {}, this.#faces, this.#more),
      h('div', 'room-card-foot',
        h('span', { class: 'muted small', attributes: { 'aria-hidden': 'true' } }, 'Open to watch'),
        button({ label: 'Join', icon: 'camera', attributes: { 'aria-label': `Join ${name}` }, click: () => app.askToJoin(roomId) })));
  }

  /** @param {DeskRoom} room */
  update(room) {
    const rate = room.streams.reduce((sum, stream) => sum + (stream.kbps ?? 0) + (stream.audioKbps ?? 0), 0);
    setChips(this.#chips, [
      { text: counted(room.users.length, 'person', 'people'), icon: 'people' },
      { text: counted(room.streams.length, 'stream'), icon: 'camera' },
      ...(rate > 0 ? [{ text: bitRate(rate), icon: 'figures' }] : []),
      ...(this.#app.call.isIn(room.roomId) ? [{ text: 'You are here', tone: 'good', icon: 'check' }] : []),
    ]);
    const tiles = tilesOf({ users: room.users, streams: room.streams, room, self: this.#app.call.state.value.userId }).filter(tile => !tile.isScreen);
    const faces = [...new Map(tiles.map(tile => [tile.userId, tile])).values()];
    this.#list.update(faces.slice(0, MOST_FACES));
    show(this.#more, faces.length > MOST_FACES);
    setText(this.#more, `and ${faces.length - MOST_FACES} more`);
    this.#byStream.clear();
    faces.slice(0, MOST_FACES).forEach((tile, at) => {
      if (tile.streamId !== null) this.#byStream.set(tile.streamId, /** @type {HTMLElement} */ (this.#faces.children[at]));
    });
  }

  /** @param {Record<string, number>} _levels */
  setLevels(_levels) {
    const speaker = this.#app.desk.speakerOf(this.roomId);
    for (const [streamId, face] of this.#byStream) face.classList.toggle('is-speaking', speaker.isSpeaking(streamId));
  }
}

/** @param {TileInfo} tile */
function createFace(tile) {
  const mark = h('span', { class: 'face-mark', attributes: { role: 'img', 'aria-label': 'Microphone off', title: 'Microphone off' } }, icon('mic-off'));
  const name = bdi(tile.name);
  const element = h('li', 'face', h('span', 'face-picture', avatar(tile.userId, tile.name), mark), name);
  return {
    element,
    update: (/** @type {TileInfo} */ one) => {
      show(mark, one.microphone === 'off');
      setText(name, one.isSelf ? `${one.name} (you)` : one.name);
      setAttribute(element, 'title', visibleText(one.userId));
    },
  };
}
