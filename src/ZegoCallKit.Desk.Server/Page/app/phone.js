/**
 * @import { Effect, PhoneState } from '../model/phone-draft.js'
 * @import { PhoneInput } from '../model/phone.js'
 * @import { Delivery } from '../wire/ring-line.js'
 * @import { SocketStatus } from '../wire/reconnecting-socket.js'
 * @import { Call } from './call.js'
 */
import { envelopeOf, readSignal } from '../model/call-signals.js';
import { idlePhone, stepPhone } from '../model/phone.js';
import { Store } from '../model/store.js';
import { signIn } from '../wire/desk-api.js';
import { RingLine } from '../wire/ring-line.js';

const TICK = 500;
const DEVICE_KEY = 'desk.device';

/**
 * @typedef {object} PhoneView
 * @property {PhoneState | null} phone null while the page cannot be rung.
 * @property {SocketStatus} status The line to the ring server.
 * @property {string} userName
 */

/** The phone of this page: it rings, and takes the calls that it accepts into their rooms. */
export class Phone {
  /** @type {Store<PhoneView>} */
  state = new Store(/** @type {PhoneView} */ ({ phone: null, status: { phase: 'closed' }, userName: '' }));
  /** Called with what the user should know now. @type {(text: string) => void} */
  notify = () => {};
  /** Called when a call begins in a room. @type {(roomId: string, userId: string, userName: string, withCamera: boolean) => void} */
  enter = () => {};
  /** @type {RingLine | null} */
  #line = null;
  #timer = 0;
  #origin;
  #call;

  /** @param {string} origin The origin of the desk's WebSockets. @param {Call} call */
  constructor(origin, call) {
    this.#origin = origin;
    this.#call = call;
    call.state.watch(state => this.#onCall(state));
  }

  /** Lets others ring this page. @param {string} userId @param {string} userName */
  async connect(userId, userName) {
    this.disconnect();
    const device = sessionStorage.getItem(DEVICE_KEY) ?? `page-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
    sessionStorage.setItem(DEVICE_KEY, device);
    const ask = () => signIn({ userId, userName, device });
    const ticket = await ask();
    this.#line = new RingLine(this.#origin, ticket, ask, {
      ready: () => {},
      delivered: (delivery, age) => this.#onDelivered(delivery, age),
      status: status => this.state.update({ status }),
    });
    this.state.set({ phone: idlePhone({ userId, deviceId: device, name: userName }, Date.now()), status: { phase: 'connecting' }, userName });
    this.#timer = setInterval(() => this.#take({ type: 'tick' }), TICK);
    this.#line.open();
  }

  /** Ends the call, and lets nobody ring this page any more. */
  disconnect() {
    this.#take({ type: 'hangUp' });
    clearInterval(this.#timer);
    this.#line?.close();
    this.#line = null;
    this.state.update({ phone: null, status: { phase: 'closed' } });
  }

  /** Rings users. @param {string[]} users @param {'audio' | 'video'} media */
  ring(users, media) {
    const id = () => crypto.getRandomValues(new Uint32Array(3)).reduce((text, part) => text + part.toString(36).padStart(7, '0'), '');
    this.#take({ type: 'ring', users, media, callId: `call-${id()}`, invitationId: `invite-${id()}` });
  }

  accept() {
    this.#take({ type: 'accept' });
  }

  decline() {
    this.#take({ type: 'decline' });
  }

  hangUp() {
    this.#take({ type: 'hangUp' });
  }

  /** @param {PhoneInput} input */
  #take(input) {
    const { phone } = this.state.value;
    if (phone === null) return;
    const { state, effects } = stepPhone(phone, input, Date.now());
    if (effects.length > 0 || JSON.stringify(state) !== JSON.stringify(phone)) this.state.update({ phone: state });
    for (const effect of effects) this.#carryOut(effect);
  }

  /** @param {Effect} effect */
  #carryOut(effect) {
    const self = this.state.value.phone?.self;
    switch (effect.do) {
      case 'send':
        void this.#send(effect);
        break;
      case 'enter':
        if (self !== undefined) this.enter(effect.callId, self.userId, self.name, effect.media === 'video');
        break;
      case 'leave':
        this.#call.leave();
        break;
      case 'tell':
        this.notify(effect.text);
        break;
    }
  }

  /** @param {Extract<Effect, {do: 'send'}>} effect */
  async #send({ signal, to }) {
    try {
      const receipts = await this.#line?.send(envelopeOf(signal, to)) ?? [];
      const refused = receipts.find(receipt => receipt.outcome === 'refused');
      if (refused !== undefined) this.#take({ type: 'refused', callId: signal.callId, kind: signal.kind, user: refused.user, reason: refused.reason ?? 'refused' });
      else if (signal.kind === 'accept') this.#take({ type: 'answered', callId: signal.callId });
    } catch (fault) {
      console.warn(fault);
      if (signal.kind === 'invite' || signal.kind === 'accept') this.notify(fault instanceof Error ? fault.message : String(fault));
    }
  }

  /** @param {Delivery} delivery @param {number} age */
  #onDelivered(delivery, age) {
    if (delivery.intent === 'elsewhere') {
      if (delivery.call !== undefined) this.#take({ type: 'elsewhere', callId: delivery.call });
      return;
    }

    if (delivery.intent === 'missed') return;
    const signal = readSignal(delivery.payload, delivery.from);
    if (signal === null) return;
    const rings = delivery.deadline === undefined ? (signal.ringTimeout ?? 0) - age : delivery.deadline - (this.#line?.now() ?? Date.now());
    this.#take({ type: 'signal', signal, rings });
  }

  /** What happens in the call's room. @param {import('./call-state.js').CallState} state */
  #onCall(state) {
    const call = this.state.value.phone?.call;
    if (call === undefined || call === null || state.roomId !== call.id) return;
    if (state.phase === 'joined') this.#take({ type: 'room', userIds: state.roster.users.map(user => user.userId) });
    else if (state.phase === 'left') this.#take({ type: 'hangUp' });
    else if (state.phase === 'refused' || state.phase === 'kicked') this.#take({ type: 'roomLost', text: '' });
  }
}
