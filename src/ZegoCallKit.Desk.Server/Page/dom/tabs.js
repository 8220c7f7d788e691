import { h, setAttribute, setText, show } from './element.js';

/**
 * @typedef {object} Tab
 * @property {string} id
 * @property {string} label
 * @property {HTMLElement} panel
 */

/** Panels of which one is shown, with a list of tabs that arrow keys go through. */
export class Tabs {
  /** @type {Map<string, {tab: HTMLButtonElement, panel: HTMLElement, badge: HTMLElement}>} */
  #entries = new Map();
  #selected;
  #changed;

  /**
   * @param {string} label What the tabs are about.
   * @param {Tab[]} tabs
   * @param {(id: string) => void} [changed]
   */
  constructor(label, tabs, changed = () => {}) {
    this.#changed = changed;
    this.#selected = tabs[0].id;
    this.list = h('div', { class: 'tabs', attributes: { role: 'tablist', 'aria-label': label }, on: { keydown: event => this.#onKey(event) } });
    this.panels = h('div', 'tab-panels');
    for (const { id, label: text, panel } of tabs) {
      const badge = h('span', { class: 'badge', attributes: { hidden: true } });
      const tab = h('button', { class: 'tab', attributes: { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` }, on: { click: () => this.select(id) } }, text, badge);
      for (const [name, value] of Object.entries({ role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: '0' })) panel.setAttribute(name, value);
      panel.classList.add('tab-panel');
      this.list.append(tab);
      this.panels.append(panel);
      this.#entries.set(id, { tab, panel, badge });
    }

    this.#draw();
  }

  get selected() {
    return this.#selected;
  }

  /** @param {string} id */
  select(id) {
    if (id !== this.#selected) {
      this.#selected = id;
      this.#draw();
    }

    this.#changed(id);
  }

  /** Shows a number beside a tab. @param {string} id @param {number} count 0 for none. */
  setBadge(id, count) {
    const badge = this.#entries.get(id)?.badge;
    if (badge === undefined) return;
    show(badge, count > 0);
    setText(badge, count > 0 ? String(count) : '');
  }

  #draw() {
    for (const [id, { tab, panel }] of this.#entries) {
      const isSelected = id === this.#selected;
      setAttribute(tab, 'aria-selected', String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      show(panel, isSelected);
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const ids = [...this.#entries.keys()], at = ids.indexOf(this.#selected);
    /** @type {Record<string, number>} */
    const targets = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: ids.length - 1 };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const id = ids[(target + ids.length) % ids.length];
    this.select(id);
    this.#entries.get(id)?.tab.focus();
  }
}
