/**
 * @import { App } from '../app/app.js'
 * @import { ChatLine } from '../app/chat.js'
 */
import { bdi, button, h, setText, show } from '../dom/element.js';
import { KeyedList } from '../dom/keyed-list.js';
import { isoTime, timeOfDay } from '../text/format.js';
import { nameOf, visibleLines } from '../text/safe-text.js';
import { RefusedError } from '../wire/link.js';
import { errorText, MAX_MESSAGE_BYTES, utf8Length } from '../wire/protocol.js';

/** The messages of the room, while this page is in it. */
export class ChatPanel {
  /** The messages that came while the panel was hidden. */
  unread = 0;
  #isActive = false;
  #seen = 0;
  #lines = h('div', { class: 'chat-lines', attributes: { role: 'log', 'aria-label': 'Messages', tabindex: '0' } });
  #input = h('input', { class: 'input', attributes: { type: 'text', name: 'message', 'aria-label': 'Message to everybody', placeholder: 'Message to everybody', autocomplete: 'off' } });
  #hint = h('div', 'empty');
  #list;
  #body;
  #app;
  #roomId;

  /** @param {App} app @param {string} roomId */
  constructor(app, roomId) {
    this.#app = app;
    this.#roomId = roomId;
    const items = h('ol', 'chat-items');
    this.#lines.append(items);
    this.#list = new KeyedList(items, line => String(line.number), createLine);
    const form = h('form', { class: 'chat-form', on: { submit: event => void this.#send(event) } },
      this.#input, button({ label: 'Send', class: 'primary', attributes: { type: 'submit' }, click: () => {} }));
    this.#body = h('div', 'chat', this.#lines, form);
    this.element = h('div', {}, this.#hint, this.#body);
  }

  /** @param {boolean} isActive Whether the user sees it. */
  setActive(isActive) {
    this.#isActive = isActive;
    this.update();
    if (isActive) this.#lines.scrollTop = this.#lines.scrollHeight;
  }

  update() {
    const { call } = this.#app;
    const isIn = call.isIn(this.#roomId);
    const { lines } = call.chat.state.value;
    show(this.#body, isIn);
    show(this.#hint, !isIn || lines.length === 0);
    setText(this.#hint, isIn ? 'No messages yet.' : 'Join the room to read and write messages.');
    if (!isIn) {
      this.unread = this.#seen = 0;
      return;
    }

    const isAtEnd = this.#lines.scrollHeight - this.#lines.scrollTop - this.#lines.clientHeight < 40;
    this.#list.update(lines);
    if (isAtEnd) this.#lines.scrollTop = this.#lines.scrollHeight;
    const last = lines.at(-1)?.number ?? 0;
    if (this.#isActive) this.#seen = last;
    this.unread = lines.filter(line => line.number > this.#seen && !line.isOwn).length;
  }

  /** @param {Event} event */
  async #send(event) {
    event.preventDefault();
    const text = this.#input.value.trim();
    if (text.length === 0) return;
    const bytes = utf8Length(text);
    if (bytes > MAX_MESSAGE_BYTES) {
      this.#app.announcer.notify(`A message has at most ${MAX_MESSAGE_BYTES} bytes, and this one has ${bytes}.`, 'bad');
      return;
    }

    try {
      await this.#app.call.say(text);
      if (this.#input.value.trim() === text) this.#input.value = '';
    } catch (fault) {
      const reason = fault instanceof RefusedError ? errorText(fault.code) : fault instanceof Error ? fault.message : String(fault);
      this.#app.announcer.notify(`The message was not sent. ${reason}`, 'bad');
    }
  }
}

/** @param {ChatLine} line */
function createLine(line) {
  const who = line.isOwn ? 'You' : line.userId.length === 0 ? 'The server' : nameOf(line);
  const kind = line.kind === 'command' ? 'command' : line.kind === 'bytes' ? 'data' : '';
  const element = h('li', `chat-line ${line.isOwn ? 'is-own' : ''} ${line.kind === 'message' || line.kind === 'barrage' ? '' : 'is-command'}`,
    h('div', 'chat-who', bdi(who), kind.length > 0 && h('span', {}, kind), h('time', { attributes: { datetime: isoTime(line.at) } }, timeOfDay(line.at))),
    h('div', { class: 'chat-text', attributes: { dir: 'auto' } }, visibleLines(line.text)));
  return { element, update: () => {} };
}
