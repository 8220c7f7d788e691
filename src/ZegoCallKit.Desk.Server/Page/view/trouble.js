/**
 * @import { App } from '../app/app.js'
 * @import { DeskStream, DeskUser } from '../wire/types.js'
 */
import { bdi, button, h, setAttribute, setText, show } from '../dom/element.js';
import { bitRate, duration, frameRate, percent } from '../text/format.js';
import { visibleText } from '../text/safe-text.js';
import { causeFault } from '../wire/desk-api.js';
import { setLabel } from './labels.js';

/** Networks that one meets. Times in milliseconds. */
const PRESETS = [
  { name: 'Perfect', latency: 0, jitter: 0, loss: 0 },
  { name: 'Mobile', latency: 60, jitter: 15, loss: 0.01 },
  { name: 'Busy Wi-Fi', latency: 25, jitter: 60, loss: 0.05 },
  { name: 'Train', latency: 180, jitter: 120, loss: 0.12 },
];

/** How long a token lives on, and how long a stream is interrupted, in milliseconds. */
const TOKEN_REST = 5_000, INTERRUPTION = 5_000;

/**
 * Causes trouble, and says so.
 * @param {App} app
 * @param {{fault: string} & Record<string, string | number>} fault
 * @param {string} done
 */
async function cause(app, fault, done) {
  try {
    await causeFault(fault);
    app.announcer.notify(done);
  } catch (error) {
    app.announcer.notify(error instanceof Error ? error.message : String(error), 'bad');
  }
}

/** The trouble that a user can have: a bad network, none at all, or the server's displeasure. */
export class UserTrouble {
  #latency = new Slider('Latency', 1_000, 10, value => duration(value));
  #jitter = new Slider('Jitter', 500, 5, value => duration(value));
  #loss = new Slider('Loss', 0.5, 0.005, percent);
  #cut;
  #isUp = true;
  #app;
  #userId;

  /** @param {App} app @param {string} roomId @param {string} userId */
  constructor(app, roomId, userId) {
    this.#app = app;
    this.#userId = userId;
    const name = visibleText(userId, 40);
    this.#cut = button({ label: 'Cut the network', icon: 'cut', class: 'small', click: () => void this.#toggleCut(name) });
    for (const slider of [this.#latency, this.#jitter, this.#loss]) slider.changed = () => void this.#apply('the chosen network');
    this.element = h('fieldset', 'trouble', h('legend', 'visually-hidden', `Trouble for ${name}`),
      h('div', { class: 'trouble-presets', attributes: { role: 'group', 'aria-label': 'Networks' } }, ...PRESETS.map(preset => button({ label: preset.name, class: 'small', click: () => this.#choose(preset) }))),
      h('div', 'trouble-sliders', this.#latency.element, this.#jitter.element, this.#loss.element),
      h('div', 'trouble-actions',
        this.#cut,
        button({ label: 'Drop the connection', icon: 'plug', class: 'small', click: () => void cause(app, { fault: 'drop', userId }, `The connection of ${name} was dropped.`) }),
        button({ label: 'Expire the token', icon: 'token', class: 'small', click: () => void cause(app, { fault: 'expireToken', userId, remaining: TOKEN_REST }, `The token of ${name} ends in ${duration(TOKEN_REST)}.`) }),
        button({ label: 'Kick out', icon: 'kick', class: 'small danger', click: () => void cause(app, { fault: 'kick', roomId, userId }, `${name} was kicked out.`) })));
  }

  /** @param {DeskUser} user */
  update(user) {
    const { network } = user;
    this.#isUp = network?.up !== false;
    setLabel(this.#cut, this.#isUp ? 'Cut the network' : 'Heal the network', this.#isUp ? 'cut' : 'heal');
    setAttribute(this.#cut, 'aria-pressed', this.#isUp ? null : 'true');
    this.#latency.show(network?.latency ?? 0);
    this.#jitter.show(network?.jitter ?? 0);
    this.#loss.show(network?.loss ?? 0);
  }

  /** @param {string} name */
  async #toggleCut(name) {
    const userId = this.#userId;
    if (this.#isUp) await cause(this.#app, { fault: 'cut', userId }, `The network of ${name} is cut.`);
    else await cause(this.#app, { fault: 'heal', userId }, `The network of ${name} works again.`);
  }

  /** @param {typeof PRESETS[number]} preset */
  #choose(preset) {
    this.#latency.set(preset.latency);
    this.#jitter.set(preset.jitter);
    this.#loss.set(preset.loss);
    void this.#apply(`“${preset.name}”`);
  }

  /** @param {string} network */
  #apply(network) {
    const fault = { fault: 'network', userId: this.#userId, latency: this.#latency.value, jitter: this.#jitter.value, loss: this.#loss.value };
    return cause(this.#app, fault, `${visibleText(this.#userId, 40)} has ${network} now.`);
  }
}

/** A value that is dragged. It follows the desk, except while the user changes it. */
class Slider {
  /** Called when the user chose a value. */
  changed = () => {};
  #input;
  #output = h('output');
  #format;

  /** @param {string} label @param {number} most @param {number} step @param {(value: number) => string} format */
  constructor(label, most, step, format) {
    this.#format = format;
    this.#input = h('input', {
      attributes: { type: 'range', min: 0, max: most, step, value: 0 },
      on: { input: () => this.#write(), change: () => this.changed() },
    });
    this.element = h('label', 'slider', h('span', {}, label), this.#input, this.#output);
    this.#write();
  }

  get value() {
    return Number(this.#input.value);
  }

  /** @param {number} value */
  set(value) {
    if (value > Number(this.#input.max)) this.#input.max = String(value);
    this.#input.value = String(value);
    this.#write();
  }

  /** Shows what the desk says. @param {number} value */
  show(value) {
    if (document.activeElement !== this.#input && value !== this.value) this.set(value);
  }

  #write() {
    const text = this.#format(this.value);
    setText(this.#output, text);
    setAttribute(this.#input, 'aria-valuetext', text);
  }
}

/** The trouble that a stream can have. */
export class StreamTrouble {
  #freeze;
  #figures = h('span', 'small');
  #isFrozen = false;

  /** @param {App} app @param {string} streamId */
  constructor(app, streamId) {
    const name = visibleText(streamId, 60);
    this.#freeze = button({
      label: 'Freeze', icon: 'freeze', class: 'small',
      click: () => void cause(app, { fault: this.#isFrozen ? 'unfreeze' : 'freeze', streamId }, this.#isFrozen ? `${name} moves again.` : `${name} is frozen.`),
    });
    this.element = h('div', { class: 'stream-block', attributes: { role: 'group', 'aria-label': `Stream ${name}` } },
      bdi(name), this.#figures,
      h('div', 'trouble-actions',
        this.#freeze,
        button({ label: `Interrupt for ${duration(INTERRUPTION)}`, icon: 'pause', class: 'small', click: () => void cause(app, { fault: 'interrupt', streamId, duration: INTERRUPTION }, `${name} is interrupted.`) }),
        button({ label: 'Remove', icon: 'close', class: 'small danger', click: () => void cause(app, { fault: 'remove', streamId }, `The server removed ${name}.`) })));
  }

  /** @param {DeskStream} stream */
  update(stream) {
    this.#isFrozen = stream.isFrozen;
    setLabel(this.#freeze, stream.isFrozen ? 'Unfreeze' : 'Freeze', 'freeze');
    setAttribute(this.#freeze, 'aria-pressed', stream.isFrozen ? 'true' : null);
    const text = [stream.width > 0 && stream.fps > 0 ? `${stream.width}×${stream.height}, ${frameRate(stream.fps)}` : 'no pictures', bitRate((stream.kbps ?? 0) + (stream.audioKbps ?? 0)), stream.isEncrypted ? 'encrypted' : ''];
    setText(this.#figures, text.filter(part => part.length > 0).join(', '));
    show(this.#figures, true);
  }
}
