/** Small parts that several views use. */
import { button, h, icon, setAttribute, setIcon } from '../dom/element.js';
import { hueOf, initialsOf } from '../text/safe-text.js';

/**
 * Creates the round picture of a user.
 * @param {string} userId
 * @param {string} name Fit to be shown.
 */
export function avatar(userId, name) {
  const element = h('span', { class: 'avatar', attributes: { 'aria-hidden': 'true' } }, initialsOf(name));
  element.style.setProperty('--hue', String(hueOf(userId)));
  return element;
}

/** Creates a level meter; set it with {@link setLevel}. */
export function meter() {
  return h('span', { class: 'meter', attributes: { 'aria-hidden': 'true' } }, h('span', 'meter-fill'));
}

/** Shows a loudness. @param {HTMLElement} element @param {number} level 0 to 100. */
export function setLevel(element, level) {
  const value = (Math.min(100, Math.max(0, level)) / 100).toFixed(2);
  if (element.style.getPropertyValue('--level') !== value) element.style.setProperty('--level', value);
}

const QUALITY = ['No connection', 'Bad connection', 'Medium connection', 'Good connection', 'Excellent connection'];

/** Creates the bars of a connection's quality; set them with {@link setBars}. */
export function qualityBars() {
  return h('span', { class: 'bars', attributes: { role: 'img' } }, h('span'), h('span'), h('span'), h('span'));
}

/** @param {HTMLElement} element @param {number | null} bars 0 to 4; null if it is not known. */
export function setBars(element, bars) {
  element.hidden = bars === null;
  setAttribute(element, 'data-bars', bars ?? 0);
  setAttribute(element, 'aria-label', bars === null ? null : QUALITY[bars]);
  setAttribute(element, 'title', bars === null ? null : QUALITY[bars]);
}

/** @param {string} text @param {string} [tone] `good`, `warn`, `bad` or `start`. @param {string} [iconName] */
export function chip(text, tone = '', iconName) {
  return h('span', `chip ${tone}`, iconName !== undefined && icon(iconName), h('span', {}, text));
}

/** Creates a mark that tells whether a device works; set it with {@link setDevice}. @param {'mic' | 'camera'} device */
export function deviceMark(device) {
  return h('span', { attributes: { role: 'img', 'data-device': device } }, icon(device));
}

/** @param {HTMLElement} element @param {'on' | 'off' | 'none'} state */
export function setDevice(element, state) {
  const device = element.dataset.device ?? 'mic';
  const name = device === 'mic' ? 'Microphone' : 'Camera';
  element.hidden = state === 'none';
  element.classList.toggle('is-off', state === 'off');
  setIcon(element, state === 'off' ? `${device}-off` : device);
  setAttribute(element, 'aria-label', `${name} ${state}`);
  setAttribute(element, 'title', `${name} ${state}`);
}

/**
 * Creates a line of code with a button that copies it.
 * @param {string} code
 * @param {(text: string) => void} say Tells the user that it was copied.
 */
export function codeLine(code, say) {
  return h('div', 'code-line', h('code', { attributes: { tabindex: '0' } }, code), button({
    label: `Copy ${code}`, icon: 'copy', isBare: true, class: 'quiet small', click: async () => {
      try {
        await navigator.clipboard.writeText(code);
        say('Copied.');
      } catch {
        say('The browser does not allow copying here. Select the text instead.');
      }
    },
  }));
}

/** Replaces the children of an element by chips. @param {HTMLElement} element @param {{text: string, tone?: string, icon?: string}[]} chips */
export function setChips(element, chips) {
  const key = JSON.stringify(chips);
  if (element.dataset.chips === key) return;
  element.dataset.chips = key;
  element.replaceChildren(...chips.map(one => chip(one.text, one.tone, one.icon)));
}

/** Fills a list of choices and keeps what is chosen, if it is still there. @param {HTMLSelectElement} select @param {{value: string, text: string}[]} choices */
export function setChoices(select, choices) {
  const key = JSON.stringify(choices);
  if (select.dataset.choices === key) return;
  select.dataset.choices = key;
  const chosen = select.value;
  select.replaceChildren(...choices.map(choice => h('option', { attributes: { value: choice.value } }, choice.text)));
  if (choices.some(choice => choice.value === chosen)) select.value = chosen;
}

/**
 * Calls a function once for many changes, before the screen is refreshed the next time.
 * @param {() => void} run
 * @returns {() => void}
 */
export function batched(run) {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      run();
    });
  };
}

