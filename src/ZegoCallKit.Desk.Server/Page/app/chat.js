import { Store } from '../model/store.js';

const MOST_LINES = 300;

/**
 * A line of the chat.
 * @typedef {object} ChatLine
 * @property {number} number
 * @property {number} at Unix milliseconds.
 * @property {string} userId Empty for the server.
 * @property {string} userName
 * @property {string} text
 * @property {boolean} isOwn
 * @property {'message' | 'barrage' | 'command' | 'bytes'} kind
 *
 * @typedef {object} ChatState
 * @property {readonly ChatLine[]} lines
 * @property {ReadonlySet<string>} hands The users who raised a hand by a command.
 */

/** The messages of the room that this page is in. */
export class Chat {
  /** @type {Store<ChatState>} */
  state = new Store(/** @type {ChatState} */ ({ lines: [], hands: new Set() }));
  #number = 0;
  #self = '';

  /** Begins anew. @param {string} userId This page's user. */
  clear(userId) {
    this.#self = userId;
    this.state.set({ lines: [], hands: new Set() });
  }

  /** @param {string} text @param {string} userName */
  addOwn(text, userName) {
    this.#add({ at: Date.now(), userId: this.#self, userName, text, isOwn: true, kind: 'message' });
  }

  /** Takes a message of the desk. @param {any} message */
  onMessage(message) {
    const { userId = '', userName = '', at = Date.now() } = message;
    const line = { at, userId, userName, isOwn: false };
    switch (message.type) {
      case 'broadcastReceived':
        this.#add({ ...line, text: String(message.text), kind: 'message' });
        break;
      case 'barrageReceived':
        this.#add({ ...line, text: String(message.text), kind: 'barrage' });
        break;
      case 'commandReceived':
        this.#onCommand(line, String(message.text));
        break;
      case 'bytesReceived':
        this.#add({ ...line, text: `${byteLength(String(message.content))} bytes`, kind: 'bytes' });
        break;
    }
  }

  /** Forgets the hands of users who left. @param {string[]} userIds Those who are in the room. */
  keepHands(userIds) {
    const { hands } = this.state.value;
    if ([...hands].some(hand => !userIds.includes(hand))) this.state.update({ hands: new Set([...hands].filter(hand => userIds.includes(hand))) });
  }

  /** @param {Omit<ChatLine, 'number' | 'text' | 'kind'>} line @param {string} text */
  #onCommand(line, text) {
    if (text !== 'raise-hand' && text !== 'lower-hand') {
      this.#add({ ...line, text, kind: 'command' });
      return;
    }

    const hands = new Set(this.state.value.hands);
    if (text === 'raise-hand') hands.add(line.userId);
    else hands.delete(line.userId);
    this.state.update({ hands });
  }

  /** @param {Omit<ChatLine, 'number'>} line */
  #add(line) {
    this.state.update({ lines: [...this.state.value.lines, { ...line, number: ++this.#number }].slice(-MOST_LINES) });
  }
}

/** Returns the number of bytes that a text in Base64 stands for. @param {string} text */
function byteLength(text) {
  return Math.floor(text.replace(/=+$/, '').length * 3 / 4);
}
