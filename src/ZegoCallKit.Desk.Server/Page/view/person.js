/**
 * @import { App } from '../app/app.js'
 * @import { DeskPlay, DeskRoom, DeskStream, DeskUser } from '../wire/types.js'
 * @import { TileInfo } from '../model/tiles.js'
 */
import { bdi, h, icon, setText, show } from '../dom/element.js';
import { KeyedList } from '../dom/keyed-list.js';
import { writeRoute } from '../app/routes.js';
import { bars } from '../model/tiles.js';
import { duration, frameRate, percent } from '../text/format.js';
import { nameOf, visibleText } from '../text/safe-text.js';
import { avatar, deviceMark, qualityBars, setBars, setChips, setDevice } from './parts.js';
import { StreamTrouble, UserTrouble } from './trouble.js';

/** One user of a room: state, streams, plays and trouble. */
export class Person {
  #name = bdi('');
  #about = h('span', 'small');
  #microphone = deviceMark('mic');
  #camera = deviceMark('camera');
  #hand = h('span', { class: 'is-hand', attributes: { role: 'img', 'aria-label': 'Hand raised', title: 'Hand raised' } }, icon('hand'));
  #bars = qualityBars();
  #chips = h('div', 'chips');
  #plays = h('tbody');
  #playing;
  #streams = h('div', 'trouble');
  #list;
  #trouble;
  #app;

  /** @param {App} app @param {string} roomId @param {DeskUser} user */
  constructor(app, roomId, user) {
    this.#app = app;
    this.#trouble = new UserTrouble(app, roomId, user.userId);
    this.#list = new KeyedList(this.#streams, stream => stream.streamId, (/** @type {DeskStream} */ stream) => {
      const block = new StreamTrouble(app, stream.streamId);
      return { element: block.element, update: one => block.update(one) };
    });
    this.#playing = h('details', {}, h('summary', {}, 'Receives'),
      h('table', 'figures', h('thead', { class: 'visually-hidden' }, h('tr', {}, h('th', { attributes: { scope: 'col' } }, 'Stream'), h('th', { attributes: { scope: 'col' } }, 'State'))), this.#plays));
    this.element = h('li', 'person',
      h('div', 'person-head',
        avatar(user.userId, nameOf(user)),
        h('div', 'person-name', this.#name, this.#about),
        h('div', 'person-marks', this.#hand, this.#microphone, this.#camera, this.#bars,
          h('a', { class: 'person-timeline', attributes: { href: writeRoute({ view: 'timeline', userId: user.userId }), 'aria-label': `Timeline of the engine of ${nameOf(user)}`, title: 'Timeline of the engine' } }, icon('timeline')))),
      this.#chips,
      this.#playing,
      h('details', {}, h('summary', {}, 'Cause trouble'), h('div', 'trouble', this.#trouble.element, this.#streams)));
  }

  /** @param {DeskUser} user @param {TileInfo[]} tiles @param {DeskRoom} room */
  update(user, tiles, room) {
    const main = tiles.find(tile => !tile.isScreen) ?? tiles[0];
    setText(this.#name, `${nameOf(user)}${main?.isSelf ? ' (you)' : ''}`);
    setText(this.#about, [visibleText(user.userId, 64), visibleText(user.client, 64) || (user.isRemote ? '' : 'in the desk’s process'), `here for ${duration(this.#app.desk.now() - user.joinedAt)}`].filter(part => part.length > 0).join(' · '));
    setDevice(this.#microphone, main?.microphone ?? 'none');
    setDevice(this.#camera, main?.camera ?? 'none');
    show(this.#hand, main?.isHandUp ?? false);
    setBars(this.#bars, worst(bars(user.uplink), bars(user.downlink)));
    setChips(this.#chips, chipsOf(user, this.#app.desk.now()));
    show(this.#chips, this.#chips.childElementCount > 0);
    const plays = user.plays ?? [];
    show(this.#playing, plays.length > 0);
    // Rows that nobody sees cost time in a room of many.
    if (this.#playing.open) this.#plays.replaceChildren(...plays.map(play => h('tr', {}, h('th', { attributes: { scope: 'row' } }, bdi(visibleText(play.streamId, 60))), h('td', {}, playText(play)))));
    this.#trouble.update(user);
    this.#list.update(room.streams.filter(stream => stream.userId === user.userId));
  }
}

/** @param {number | null} a @param {number | null} b */
function worst(a, b) {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

/** @param {DeskPlay} play */
function playText(play) {
  if (play.state === 'Waiting') return 'waits';
  if (play.state === 'Interrupted') return 'interrupted';
  const parts = [play.noVideo ? 'no pictures wanted' : frameRate(play.fps ?? 0)];
  if (play.noAudio) parts.push('no sound wanted');
  if (play.firstFrameAfter !== undefined && play.firstFrameAfter !== null) parts.push(`first after ${duration(play.firstFrameAfter)}`);
  if (play.lostFrames > 0) parts.push(`${play.lostFrames} lost`);
  if (play.droppedFrames > 0) parts.push(`${play.droppedFrames} dropped`);
  return parts.join(', ');
}

/** @param {DeskUser} user @param {number} now @returns {{text: string, tone?: string, icon?: string}[]} */
function chipsOf(user, now) {
  const chips = [];
  const { network } = user;
  if (user.isUp === false) chips.push({ text: 'Connection lost', tone: 'bad', icon: 'plug' });
  if (network?.up === false) chips.push({ text: 'Network cut', tone: 'bad', icon: 'cut' });
  if (network !== undefined && network.up && (network.latency > 0 || network.jitter > 0)) chips.push({ text: `${duration(network.latency)} ± ${duration(network.jitter)}`, tone: 'warn' });
  if (network !== undefined && network.up && network.loss > 0) chips.push({ text: `${percent(network.loss)} loss`, tone: 'warn' });
  const left = user.tokenExpiresAt === undefined ? Infinity : user.tokenExpiresAt - now;
  if (left < 60_000) chips.push({ text: left > 0 ? `Token ends in ${duration(left)}` : 'Token is over', tone: 'warn', icon: 'token' });
  if ((user.droppedFrames ?? 0) > 0) chips.push({ text: `${user.droppedFrames} frames dropped for it`, tone: 'warn' });
  return chips;
}

