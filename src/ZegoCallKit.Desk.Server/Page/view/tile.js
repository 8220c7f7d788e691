/**
 * @import { App } from '../app/app.js'
 * @import { TileInfo } from '../model/tiles.js'
 * @import { RoomMedia } from '../media/room-media.js'
 * @import { Picture } from '../media/screen-painter.js'
 */
import { bdi, button, h, icon, setAttribute, setText, show } from '../dom/element.js';
import { describeTile } from '../model/tiles.js';
import { bitRate, duration, frameRate } from '../text/format.js';
import { avatar, deviceMark, meter, qualityBars, setBars, setDevice, setLevel } from './parts.js';

/**
 * @typedef {object} TileHandlers
 * @property {(key: string) => void} pin
 * @property {(streamId: string) => void} why
 */

/** One stream of a room, or one user who publishes nothing. */
export class Tile {
  #canvas = h('canvas', { attributes: { 'aria-hidden': 'true', width: 640, height: 360 } });
  #microphone = deviceMark('mic');
  #meter = meter();
  #name = bdi('');
  #bars = qualityBars();
  #hand = h('span', { class: 'tile-mark is-hand', attributes: { role: 'img', 'aria-label': 'Hand raised' } }, icon('hand'));
  #state = h('span', 'tile-mark');
  #note = h('div', 'tile-note');
  #figures = h('ul', { class: 'tile-figures', attributes: { hidden: true } });
  #face;
  #pin;
  #why;
  /** @type {Picture | null} */
  #picture = null;
  /** @type {(() => void) | null} */
  #detach = null;
  #isVisible = false;
  #lastCount = 0;
  #lastTime = 0;
  #media;
  /** @type {TileInfo} */
  #info;

  /** @param {App} app @param {TileInfo} info @param {RoomMedia} media @param {TileHandlers} handlers */
  constructor(app, info, media, handlers) {
    this.#info = info;
    this.#media = media;
    this.#face = h('div', { class: 'tile-face', attributes: { 'aria-hidden': 'true' } }, avatar(info.userId, info.name));
    this.#pin = button({ label: 'Enlarge', icon: 'pin', isBare: true, attributes: { 'aria-pressed': 'false' }, click: () => handlers.pin(info.key) });
    this.#why = button({ label: 'Why does it not play?', icon: 'why', isBare: true, click: () => handlers.why(info.streamId ?? '') });
    show(this.#why, info.streamId !== null);
    this.element = h('li', { class: 'tile', attributes: { 'data-stream': info.streamId, 'data-user': info.userId } },
      this.#canvas, this.#face, this.#note,
      h('div', 'tile-top', this.#hand, this.#state, this.#bars),
      this.#figures,
      h('div', 'tile-name', this.#microphone, this.#name, this.#meter),
      h('div', 'tile-actions', this.#why, this.#pin));
    if (info.streamId !== null) this.#picture = app.screen.createPicture(this.#canvas);
  }

  get streamId() {
    return this.#info.streamId;
  }

  /** @param {TileInfo} info @param {boolean} isSpotlight */
  update(info, isSpotlight) {
    this.#info = info;
    const play = info.streamId === null ? null : this.#media.playOf(info.streamId);
    setAttribute(this.element, 'aria-label', describeTile(info));
    setText(this.#name, info.isSelf ? info.isScreen ? 'Your screen' : `${info.name} (you)` : info.isScreen ? `${info.name}’s screen` : info.name);
    setDevice(this.#microphone, info.isScreen ? 'none' : info.microphone);
    show(this.#meter, info.microphone === 'on');
    setBars(this.#bars, info.quality);
    show(this.#hand, info.isHandUp);
    this.#showState();
    const hasPicture = info.camera !== 'off' && (this.#picture?.painted ?? 0) > 0 && play?.state !== 'ended';
    show(this.#face, !hasPicture);
    this.element.classList.toggle('is-dark', !hasPicture);
    this.element.classList.toggle('is-mirrored', info.isSelf && !info.isScreen);
    this.element.classList.toggle('is-spotlight', isSpotlight);
    setAttribute(this.#pin, 'aria-pressed', String(isSpotlight));
    const note = this.#picture?.isTooLarge ? 'This picture is too large for the browser.' : (play?.locked ?? 0) > 0 ? 'Encrypted with a key that this page does not have.' : '';
    show(this.#note, note.length > 0);
    setText(this.#note, note);
  }

  #showState() {
    const { isFrozen, isInterrupted, isCut, streamId } = this.#info;
    const play = streamId === null ? null : this.#media.playOf(streamId);
    const text = isFrozen ? 'Frozen' : isCut ? 'Network cut' : isInterrupted ? 'Interrupted' : play?.state === 'interrupted' ? 'Reconnecting' : '';
    show(this.#state, text.length > 0);
    setText(this.#state, text);
    this.#state.className = `tile-mark ${isCut ? 'is-bad' : 'is-warn'}`;
  }

  /** @param {number} level @param {boolean} isSpeaking */
  setLevel(level, isSpeaking) {
    setLevel(this.#meter, level);
    setLevel(this.#face, level);
    this.element.classList.toggle('is-speaking', isSpeaking);
  }

  /** Asks for pictures, or for none while nobody can see them. @param {boolean} isVisible */
  setVisible(isVisible) {
    if (isVisible === this.#isVisible) return;
    this.#isVisible = isVisible;
    this.reconnect();
  }

  /** Attaches to the source of the pictures, which may be another one than before. */
  reconnect() {
    this.#detach?.();
    this.#detach = null;
    const picture = this.#picture, { streamId } = this.#info;
    if (picture === null || streamId === null || !this.#isVisible) return;
    this.#detach = this.#media.attach(streamId, media => {
      picture.show(media);
      if (picture.painted === 0) requestAnimationFrame(() => this.update(this.#info, this.element.classList.contains('is-spotlight')));
    });
  }

  /** Shows or hides the figures. @param {boolean} isShown */
  showFigures(isShown) {
    const picture = this.#picture, { figures, streamId } = this.#info;
    const now = performance.now();
    const fps = picture === null || this.#lastTime === 0 ? 0 : (picture.painted - this.#lastCount) * 1_000 / (now - this.#lastTime);
    this.#lastCount = picture?.painted ?? 0;
    this.#lastTime = now;
    show(this.#figures, isShown && streamId !== null);
    if (!isShown || streamId === null) return;
    const play = this.#media.playOf(streamId), speaker = this.#media.speakerOf(streamId);
    const rows = [];
    if (figures !== null) rows.push(`${figures.width > 0 ? `${figures.width}×${figures.height}, ` : ''}${frameRate(figures.fps)}, ${bitRate(figures.kbps + figures.audioKbps)}`);
    rows.push(`shown ${frameRate(fps)}${play === null ? '' : `, ${play.lostPictures + play.lostSounds} lost`}`);
    if (play?.firstPicture != null) rows.push(`first picture ${duration(play.firstPicture)}${play.delay === null ? '' : `, delay ${duration(play.delay)}`}`);
    if (speaker !== null) rows.push(`sound waits ${duration(speaker.waiting * 1_000)}, ${speaker.gaps} gaps`);
    this.#figures.replaceChildren(...rows.map(row => h('li', {}, row)));
  }

  close() {
    this.#detach?.();
    this.#detach = null;
    this.#picture?.clear();
  }
}
