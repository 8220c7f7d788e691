/**
 * @import { App } from '../app/app.js'
 * @import { TileInfo } from '../model/tiles.js'
 * @import { RoomMedia } from '../media/room-media.js'
 */
import { h, setAttribute } from '../dom/element.js';
import { KeyedList } from '../dom/keyed-list.js';
import { arrange } from '../model/grid.js';
import { Tile } from './tile.js';

const FIGURES_EVERY = 1_000;

/** The tiles of a room, as large as the space allows. One of them may be enlarged: a shared screen, or what the user chose. */
export class Stage {
  /** @type {Map<string, Tile>} */
  #tiles = new Map();
  /** @type {Set<Tile>} */
  #inView = new Set();
  /** What the user enlarged; an empty text for nothing, and null for the choice of the page. @type {string | null} */
  #pinned = null;
  #spotlight = '';
  #showsFigures = false;
  #count = 0;
  #grid = h('ul', { class: 'tiles', attributes: { 'aria-label': 'Tiles' } });
  #list;
  #observer;
  #sizes;
  #timer;
  /** @type {readonly TileInfo[]} */
  #infos = [];

  /**
   * @param {App} app
   * @param {RoomMedia} media
   * @param {(streamId: string) => void} why
   */
  constructor(app, media, why) {
    this.element = h('div', 'stage', this.#grid);
    /** @type {Map<Element, Tile>} */
    const byElement = new Map();
    this.#observer = new IntersectionObserver(entries => {
      for (const { target, isIntersecting } of entries) {
        const tile = byElement.get(target);
        if (tile !== undefined && isIntersecting) this.#inView.add(tile);
        else if (tile !== undefined) this.#inView.delete(tile);
      }

      this.#showVisible();
    }, { rootMargin: '64px' });
    document.addEventListener('visibilitychange', this.#showVisible);
    this.#list = new KeyedList(this.#grid, tile => tile.key, (/** @type {TileInfo} */ info) => {
      const tile = new Tile(app, info, media, { pin: key => this.#pin(key), why });
      this.#tiles.set(info.key, tile);
      byElement.set(tile.element, tile);
      this.#observer.observe(tile.element);
      return {
        element: tile.element,
        update: one => tile.update(one, one.key === this.#spotlight),
        remove: () => {
          this.#observer.unobserve(tile.element);
          byElement.delete(tile.element);
          this.#tiles.delete(info.key);
          this.#inView.delete(tile);
          tile.close();
        },
      };
    });
    this.#sizes = new ResizeObserver(() => this.#arrange());
    this.#sizes.observe(this.element);
    this.#timer = setInterval(() => {
      for (const tile of this.#tiles.values()) tile.showFigures(this.#showsFigures);
    }, FIGURES_EVERY);
  }

  /** @param {readonly TileInfo[]} infos */
  update(infos) {
    this.#infos = infos;
    const screen = infos.find(info => info.isScreen && !info.isSelf) ?? infos.find(info => info.isScreen);
    const wanted = this.#pinned ?? (infos.length > 1 ? screen?.key ?? '' : '');
    this.#spotlight = infos.length > 1 && infos.some(info => info.key === wanted) ? wanted : '';
    this.#list.update(infos);
    this.#count = infos.length;
    this.#arrange();
  }

  /** Attaches all tiles anew, because the pictures come from elsewhere. */
  reconnect() {
    for (const tile of this.#tiles.values()) tile.reconnect();
  }

  /** @param {boolean} isShown */
  showFigures(isShown) {
    this.#showsFigures = isShown;
    for (const tile of this.#tiles.values()) tile.showFigures(isShown);
  }

  /** @param {Record<string, number>} levels @param {string | null} active The stream of who speaks. */
  setLevels(levels, active) {
    for (const tile of this.#tiles.values()) {
      const { streamId } = tile;
      if (streamId !== null) tile.setLevel(levels[streamId] ?? 0, streamId === active);
    }
  }

  close() {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#showVisible);
    this.#sizes.disconnect();
    this.#observer.disconnect();
    this.#list.clear();
  }

  /** Tiles that nobody can see ask for no pictures. */
  #showVisible = () => {
    for (const tile of this.#tiles.values()) tile.setVisible(document.visibilityState === 'visible' && this.#inView.has(tile));
  };

  /** @param {string} key */
  #pin(key) {
    this.#pinned = this.#spotlight === key ? '' : key;
    this.update(this.#infos);
  }

  #arrange() {
    const style = getComputedStyle(this.element);
    const gap = parseFloat(getComputedStyle(this.#grid).columnGap) || 0;
    const width = this.element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const height = this.element.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const { columns, tileWidth, tileHeight } = arrange(this.#count, width, height, gap);
    this.#grid.style.setProperty('--columns', String(columns));
    this.#grid.style.setProperty('--tile-width', `${tileWidth}px`);
    this.#grid.style.setProperty('--tile-height', `${tileHeight}px`);
    this.#grid.classList.toggle('has-spotlight', this.#spotlight !== '');
    setAttribute(this.#grid, 'data-count', this.#count);
  }
}
