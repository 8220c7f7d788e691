/** @import { CallSignal, SignalMember } from './call-signals.js' */

/**
 * @typedef {object} Member
 * @property {string} userId
 * @property {string} name
 * @property {'inviting' | 'received' | 'accepted' | 'rejected' | 'cancelled' | 'timeout' | 'left' | 'offline'} state
 * @property {boolean} wasInRoom
 * @property {number | null} missingSince
 *
 * @typedef {object} PhoneCall
 * @property {string} id
 * @property {string} invitationId
 * @property {'audio' | 'video'} media
 * @property {boolean} isIncoming
 * @property {'ringing' | 'dialing' | 'answering' | 'entering' | 'inCall'} phase
 * @property {SignalMember} inviter
 * @property {object} options
 * @property {Record<string, Member>} members The others.
 * @property {string} invitedBy
 * @property {number} ringsUntil
 * @property {number} heartbeatAt
 *
 * @typedef {object} PhoneState
 * @property {{userId: string, deviceId: string, name: string}} self
 * @property {number} sequence
 * @property {PhoneCall | null} call
 *
 * @typedef {{do: 'send', signal: CallSignal, to: string[]} | {do: 'enter', callId: string, media: 'audio' | 'video'} | {do: 'leave'} | {do: 'tell', text: string}} Effect
 */

/** The phone while an input changes it: its state, the time, and what is to be done. */
export class PhoneDraft {
  /** @type {Effect[]} */
  effects = [];

  /** @param {PhoneState} state A copy that may be changed. @param {number} now In milliseconds. */
  constructor(state, now) {
    this.state = state;
    this.now = now;
  }

  get call() {
    return this.state.call;
  }

  get self() {
    return this.state.self;
  }

  /** The others are in the room or come to it. @param {PhoneCall} call */
  enter(call) {
    call.phase = 'entering';
    call.heartbeatAt = this.now + 2_000;
    this.effects.push({ do: 'enter', callId: call.id, media: call.media });
  }

  /** Rule 2: a call ends when nobody else is in it and nobody is rung. @param {PhoneCall} call @param {string} text */
  endIfAlone(call, text) {
    if (this.inOrPending(call).length === 0) this.end(text);
  }

  /** @param {string} text What the user is told; empty for nothing. */
  end(text) {
    const wasInRoom = this.call?.phase === 'entering' || this.call?.phase === 'inCall';
    this.state.call = null;
    if (wasInRoom) this.effects.push({ do: 'leave' });
    this.tell(text);
  }

  /** @param {string} text */
  tell(text) {
    if (text.length > 0) this.effects.push({ do: 'tell', text });
  }

  /** @param {string} kind @param {string[]} to @param {object} [fields] @param {{callId: string, invitationId?: string}} [about] */
  send(kind, to, fields = {}, about) {
    if (to.length === 0) return;
    const call = this.call;
    const { callId, invitationId } = about ?? { callId: call?.id ?? '', invitationId: call?.invitationId };
    this.effects.push({ do: 'send', to, signal: { kind, callId, invitationId, sender: this.self, sequence: ++this.state.sequence, ...fields } });
  }

  /** Sends the list of members. @param {string[]} to */
  sendMembers(to) {
    const { call } = this;
    if (call !== null) this.send('members', to, { media: call.media, listVersion: this.state.sequence + 1, members: this.members(), inviter: call.inviter, options: call.options });
  }

  /** @returns {SignalMember[]} */
  members() {
    const { self } = this.state;
    return [{ userId: self.userId, name: self.name, state: 'accepted' }, ...Object.values(this.call?.members ?? {}).map(({ userId, name, state }) => ({ userId, name, state }))];
  }

  /** @param {PhoneCall} call */
  inCall(call) {
    return Object.values(call.members).filter(member => member.state === 'accepted').map(member => member.userId);
  }

  /** @param {PhoneCall} call */
  pending(call) {
    return Object.values(call.members).filter(member => member.state === 'inviting' || member.state === 'received').map(member => member.userId);
  }

  /** @param {PhoneCall} call */
  inOrPending(call) {
    return [...this.inCall(call), ...this.pending(call)];
  }
}

/** @param {string} userId @param {string} name @param {Member['state']} state @returns {Member} */
export function newMember(userId, name, state) {
  return { userId, name, state, wasInRoom: false, missingSince: null };
}

/** @param {string} state @returns {Member['state']} */
export function stateOf(state) {
  if (state === 'accepted') return 'accepted';
  return state === 'inviting' || state === 'received' || state === 'unconfirmed' ? 'inviting' : 'left';
}

/** @param {Member} member */
export function nameOf(member) {
  return member.name || member.userId;
}
