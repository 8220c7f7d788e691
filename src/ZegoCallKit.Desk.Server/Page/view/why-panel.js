/**
 * @import { DeskRoom, Why } from '../wire/types.js'
 */
import { h, icon, setText, show } from '../dom/element.js';
import { nameOf, visibleText } from '../text/safe-text.js';
import { DeskError, explain } from '../wire/desk-api.js';
import { setChoices } from './parts.js';

const ASK_EVERY = 2_000;

/** Says why somebody does or does not see and hear a stream. */
export class WhyPanel {
  #user = h('select', { class: 'select', on: { change: () => void this.#ask() } });
  #stream = h('select', { class: 'select', on: { change: () => void this.#ask() } });
  #answer = h('p', { class: 'answer', attributes: { role: 'status' } });
  #checks = h('ol', 'checks');
  #isActive = false;
  #asked = 0;
  #roomId;
  #timer;

  /** @param {string} roomId */
  constructor(roomId) {
    this.#roomId = roomId;
    this.element = h('div', {}, h('div', 'panel-part',
      h('h2', {}, 'Why does it not play?'),
      h('label', 'field', h('span', {}, 'Who should see and hear it?'), this.#user),
      h('label', 'field', h('span', {}, 'Which stream?'), this.#stream),
      this.#answer, this.#checks));
    show(this.#answer, false);
    this.#timer = setInterval(() => {
      if (this.#isActive && document.visibilityState === 'visible') void this.#ask();
    }, ASK_EVERY);
  }

  /** @param {DeskRoom | null} room */
  update(room) {
    setChoices(this.#user, (room?.users ?? []).map(user => ({ value: user.userId, text: nameOf(user) === visibleText(user.userId, 80) ? nameOf(user) : `${nameOf(user)} (${visibleText(user.userId, 80)})` })));
    setChoices(this.#stream, (room?.streams ?? []).map(stream => ({ value: stream.streamId, text: visibleText(stream.streamId, 80) })));
  }

  /** @param {boolean} isActive Whether the user sees it. */
  setActive(isActive) {
    this.#isActive = isActive;
    if (isActive) void this.#ask();
  }

  /**
   * Asks about a stream.
   * @param {string | null} userId Who should see it; null for somebody other than the publisher.
   * @param {string} streamId
   */
  ask(userId, streamId) {
    this.#stream.value = streamId;
    if (userId !== null) this.#user.value = userId;
    void this.#ask();
  }

  close() {
    clearInterval(this.#timer);
    this.#asked++;
  }

  async #ask() {
    const user = this.#user.value, stream = this.#stream.value;
    if (user === '' || stream === '') return;
    const question = ++this.#asked;
    try {
      const why = await explain(this.#roomId, user, stream);
      if (question === this.#asked) this.#show(why);
    } catch (fault) {
      if (!(fault instanceof DeskError)) throw fault;
      if (question === this.#asked) this.#show({ plays: false, answer: fault.message, checks: [] });
    }
  }

  /** @param {Why} why */
  #show(why) {
    const text = visibleText(why.answer, 500);
    show(this.#answer, true);
    this.#answer.className = `answer ${why.plays ? 'good' : 'bad'}`;
    setText(this.#answer, text);
    const failed = why.checks.findIndex(check => !check.ok);
    this.#checks.replaceChildren(...why.checks.map((check, at) => h('li', `check-row ${check.ok ? 'is-ok' : 'is-bad'} ${failed >= 0 && at > failed ? 'is-later' : ''}`,
      h('span', { attributes: { role: 'img', 'aria-label': check.ok ? 'In order' : 'Wrong' } }, icon(check.ok ? 'check' : 'cross')), h('span', {}, visibleText(check.text, 500)))));
  }
}
