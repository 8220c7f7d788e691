/**
 * @import { App } from '../app/app.js'
 * @import { DeskRoom, DeskUser } from '../wire/types.js'
 * @import { TileInfo } from '../model/tiles.js'
 */
import { h } from '../dom/element.js';
import { KeyedList } from '../dom/keyed-list.js';
import { Person } from './person.js';

/** The people of a room. */
export class People {
  #list;
  #items = h('ul', 'people');

  /** @param {App} app @param {string} roomId */
  constructor(app, roomId) {
    this.element = h('div', {}, this.#items);
    /** @type {KeyedList<{user: DeskUser, tiles: TileInfo[], room: DeskRoom}>} */
    this.#list = new KeyedList(this.#items, item => item.user.userId, item => {
      const person = new Person(app, roomId, item.user);
      return { element: person.element, update: one => person.update(one.user, one.tiles, one.room) };
    });
  }

  /** @param {DeskRoom | null} room @param {TileInfo[]} tiles */
  update(room, tiles) {
    this.#list.update((room?.users ?? []).map(user => ({ user, room: /** @type {DeskRoom} */ (room), tiles: tiles.filter(tile => tile.userId === user.userId) })));
  }
}
