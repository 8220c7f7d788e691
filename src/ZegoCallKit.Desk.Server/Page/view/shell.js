/**
 * @import { App } from '../app/app.js'
 * @import { Route } from '../app/routes.js'
 * @import { SocketStatus } from '../wire/reconnecting-socket.js'
 * @import { View } from './view.js'
 */
import { button, h, icon, setAttribute, setText, show } from '../dom/element.js';
import { currentTheme, nextTheme, setTheme } from '../dom/theme.js';
import { counted } from '../text/format.js';
import { createCallBar } from './call-bar.js';
import { setLabel } from './labels.js';
import { createIncomingCall } from './phone-card.js';

const LOGO = new URL('../icon.svg', import.meta.url).pathname;

const THEMES = { system: ['Colors: as the system', 'system'], dark: ['Colors: dark', 'moon'], light: ['Colors: light', 'sun'] };

/** What surrounds the views: the bar at the top, the state of the connection, the call. */
export class Shell {
  #main = h('main', { attributes: { id: 'main', tabindex: '-1' } });
  #live = h('span', { class: 'live', attributes: { role: 'status' } });
  #banner = h('div', { class: 'banner', attributes: { hidden: true, role: 'alert' } });
  #bannerText = h('span');
  #links;
  #isFirst = true;
  #app;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.#links = [['rooms', 'Rooms', '#/', 'rooms'], ['rings', 'Rings', '#/rings', 'rings'], ['timeline', 'Timelines', '#/timeline', 'timeline'], ['log', 'Log', '#/log', 'log']]
      .map(([view, text, href, name]) => ({ view, element: h('a', { attributes: { href } }, icon(name), text) }));
    const retry = button({ label: 'Try now', class: 'small', click: () => app.desk.open() });
    this.#banner.append(this.#bannerText, retry);
    document.body.append(
      h('a', { class: 'skip', attributes: { href: '#main' }, on: { click: event => this.#skip(event) } }, 'Skip to the content'),
      h('header', 'top',
        h('a', { class: 'brand', attributes: { href: '#/', 'aria-label': 'ZegoCallKit desk' } }, h('img', { attributes: { src: LOGO, alt: '', width: 28, height: 28 } }), h('span', {}, 'ZegoCallKit ', h('span', {}, 'desk'))),
        h('nav', { class: 'nav', attributes: { 'aria-label': 'Views' } }, ...this.#links.map(link => link.element)),
        h('div', 'top-end', this.#live, themeButton())),
      this.#banner, this.#main, createCallBar(app), createIncomingCall(app), app.announcer.element);
    app.desk.status.watch(status => {
      this.#showStatus(status);
      show(retry, status.phase === 'waiting');
    });
    app.desk.state.watch(() => this.#showStatus(app.desk.status.value));
  }

  /** @param {View} view @param {Route} route */
  show(view, route) {
    document.title = `${view.title} · ZegoCallKit desk`;
    document.body.classList.toggle('in-room', view.isRoom === true);
    for (const { view: name, element } of this.#links) setAttribute(element, 'aria-current', name === route.view || (name === 'rooms' && route.view === 'room') ? 'page' : null);
    this.#main.replaceChildren(view.element);
    // Readers of screens begin at the new view; at the start, they begin at the top.
    if (!this.#isFirst) this.#main.focus({ preventScroll: true });
    this.#isFirst = false;
    scrollTo(0, 0);
  }

  /** @param {SocketStatus} status */
  #showStatus(status) {
    const state = this.#app.desk.state.value;
    this.#live.dataset.phase = status.phase;
    setText(this.#live, status.phase === 'open' ? state === null ? 'Live' : counted(state.participants, 'participant') : status.phase === 'connecting' ? 'Connecting …' : status.phase === 'waiting' ? 'Reconnecting …' : 'Not connected');
    const isBad = status.phase === 'closed';
    show(this.#banner, isBad || status.phase === 'waiting');
    this.#banner.classList.toggle('bad', isBad);
    setText(this.#bannerText, `${status.reason ?? ''}${status.phase === 'waiting' ? ' The page tries again by itself.' : ''}`);
  }

  /** The address belongs to the views, so the browser's own jump would leave the view. @param {Event} event */
  #skip(event) {
    event.preventDefault();
    this.#main.focus();
  }
}

function themeButton() {
  const [label, name] = THEMES[currentTheme()];
  const element = button({
    label, icon: name, isBare: true, class: 'quiet', click: () => {
      const theme = nextTheme(currentTheme());
      setTheme(theme);
      setLabel(element, THEMES[theme][0], THEMES[theme][1]);
    },
  });
  return element;
}
