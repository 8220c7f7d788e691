import { h } from './element.js';

/** How long a notice stays, in milliseconds. */
const STAY = 6_000;
const MOST = 4;

/** Tells the user what happens: shown for a while, and read aloud by readers of screens. */
export class Announcer {
  #polite = h('div', { class: 'visually-hidden', attributes: { role: 'status' } });
  #toasts = h('div', { class: 'toasts', attributes: { 'aria-hidden': 'true' } });
  #urgent = h('div', { class: 'visually-hidden', attributes: { role: 'alert' } });

  constructor() {
    this.element = h('div', {}, this.#polite, this.#urgent, this.#toasts);
  }

  /** Says something that needs no attention now; only readers of screens present it. @param {string} text */
  say(text) {
    this.#polite.textContent = text;
  }

  /**
   * Shows a notice.
   * @param {string} text
   * @param {'info' | 'good' | 'bad'} [tone]
   */
  notify(text, tone = 'info') {
    (tone === 'bad' ? this.#urgent : this.#polite).textContent = text;
    const toast = h('div', `toast toast-${tone}`, text);
    this.#toasts.append(toast);
    while (this.#toasts.childElementCount > MOST) this.#toasts.firstElementChild?.remove();
    setTimeout(() => toast.remove(), STAY);
  }
}
