/**
 * @import { CallSignal } from './call-signals.js'
 * @import { Effect, PhoneCall, PhoneState } from './phone-draft.js'
 */
import { newMember, PhoneDraft } from './phone-draft.js';
import { takeSignal } from './phone-signals.js';

/**
 * What happens to the phone.
 * @typedef {{type: 'ring', users: string[], media: 'audio' | 'video', callId: string, invitationId: string}
 *   | {type: 'accept'} | {type: 'decline'} | {type: 'hangUp'} | {type: 'tick'}
 *   | {type: 'signal', signal: CallSignal, rings: number}
 *   | {type: 'answered', callId: string}
 *   | {type: 'refused', callId: string, kind: string, user: string, reason: string}
 *   | {type: 'elsewhere', callId: string}
 *   | {type: 'room', userIds: readonly string[]}
 *   | {type: 'roomLost', text: string}} PhoneInput
 */

/** How long a ring lasts, and how often a member shows that it lives, in milliseconds. */
const RING = 60_000, HEARTBEAT = 20_000;
/** How long a member may be missing in the room: after having been there, and before. */
const GONE = 2_000, MISSING = 30_000;

/**
 * Returns a phone without a call.
 * @param {PhoneState['self']} self
 * @param {number} now Also the number of its first signal: a device that starts anew must not repeat one.
 * @returns {PhoneState}
 */
export function idlePhone(self, now) {
  return { self, sequence: now, call: null };
}

/**
 * The phone of this page: one call at a time. It follows the rules of the kit's calls (docs/calls.md), as far as a device with one call needs them. A pure function.
 * @param {PhoneState} state
 * @param {PhoneInput} input
 * @param {number} now In milliseconds.
 * @returns {{state: PhoneState, effects: Effect[]}}
 */
export function stepPhone(state, input, now) {
  const draft = new PhoneDraft(structuredClone(state), now);
  take(draft, input);
  return { state: draft.state, effects: draft.effects };
}

/** @param {PhoneDraft} draft @param {PhoneInput} input */
function take(draft, input) {
  const { call } = draft;
  if (input.type === 'ring') {
    if (call === null) ring(draft, input);
    else draft.tell('There is a call already.');
    return;
  }

  if (input.type === 'signal') {
    takeSignal(draft, input.signal, input.rings);
    return;
  }

  if (call === null || ('callId' in input && input.callId !== call.id)) return;
  switch (input.type) {
    case 'accept':
      if (call.phase !== 'ringing') return;
      // The ring server decides which of the user's devices answered.
      call.phase = 'answering';
      draft.send('accept', [...draft.inOrPending(call), draft.self.userId]);
      break;
    case 'answered':
      if (call.phase === 'answering') draft.enter(call);
      break;
    case 'decline':
      if (call.phase === 'ringing') decline(draft, call);
      break;
    case 'hangUp':
      hangUp(draft, call);
      break;
    case 'refused':
      onRefused(draft, call, input);
      break;
    case 'elsewhere':
      if (call.phase === 'ringing' || call.phase === 'answering') draft.end('The call was answered on another device.');
      break;
    case 'room':
      onRoom(draft, call, input.userIds);
      break;
    case 'roomLost':
      draft.send('leave', draft.inCall(call), { reason: 'roomLost' });
      draft.end(input.text);
      break;
    case 'tick':
      onTime(draft, call);
      break;
  }
}

/** @param {PhoneDraft} draft @param {{users: string[], media: 'audio' | 'video', callId: string, invitationId: string}} input */
function ring(draft, { users, media, callId, invitationId }) {
  const { self } = draft;
  const inviter = { userId: self.userId, name: self.name, state: 'accepted' };
  const options = { onlyInviterInvites: false, endWhenInviterLeaves: false };
  draft.state.call = {
    id: callId, invitationId, media, isIncoming: false, phase: 'dialing', invitedBy: self.userId, ringsUntil: draft.now + RING, heartbeatAt: Infinity, inviter, options,
    members: Object.fromEntries(users.map(userId => [userId, newMember(userId, '', 'inviting')])),
  };
  draft.send('invite', users, { media, ringTimeout: RING, members: draft.members(), inviter, options });
}

/** @param {PhoneDraft} draft @param {PhoneCall} call */
function decline(draft, call) {
  draft.send('reject', [...draft.inOrPending(call), draft.self.userId], { reason: 'decline' });
  draft.end('');
}

/** @param {PhoneDraft} draft @param {PhoneCall} call */
function hangUp(draft, call) {
  if (call.phase === 'ringing') {
    decline(draft, call);
    return;
  }

  const pending = draft.pending(call);
  if (!call.isIncoming) draft.send('cancel', pending, { invitees: pending });
  if (call.phase !== 'dialing') draft.send('leave', draft.inCall(call), { reason: 'hungUp' });
  draft.end('');
}

/** The ring server did not deliver. @param {PhoneDraft} draft @param {PhoneCall} call @param {{kind: string, user: string, reason: string}} input */
function onRefused(draft, call, { kind, user, reason }) {
  if (kind === 'accept' && call.phase === 'answering') {
    draft.end(reason === 'answered-elsewhere' ? 'The call was answered on another device.' : 'The call was over already.');
  } else if (kind === 'invite' && call.members[user] !== undefined) {
    call.members[user].state = 'rejected';
    draft.endIfAlone(call, `${user} cannot be rung: ${reason}.`);
  }
}

/** The room decides who is there. @param {PhoneDraft} draft @param {PhoneCall} call @param {readonly string[]} userIds Who is in the room. */
function onRoom(draft, call, userIds) {
  if (call.phase === 'entering') call.phase = 'inCall';
  if (call.phase !== 'inCall') return;
  for (const userId of userIds) if (userId !== draft.self.userId) call.members[userId] ??= newMember(userId, '', 'accepted');
  for (const member of Object.values(call.members)) {
    if (userIds.includes(member.userId)) Object.assign(member, { state: 'accepted', wasInRoom: true, missingSince: null });
    else if (member.state === 'accepted') member.missingSince ??= draft.now;
  }
}

/** @param {PhoneDraft} draft @param {PhoneCall} call */
function onTime(draft, call) {
  if (draft.now >= call.ringsUntil) {
    if (call.phase === 'ringing') {
      draft.end('A call was missed.');
      return;
    }

    const pending = draft.pending(call);
    if (!call.isIncoming) draft.send('cancel', pending, { invitees: pending, isTimeout: true });
    for (const userId of pending) call.members[userId].state = 'timeout';
  }

  if (call.phase === 'inCall') {
    for (const member of Object.values(call.members)) {
      if (member.state === 'accepted' && member.missingSince !== null && draft.now - member.missingSince >= (member.wasInRoom ? GONE : MISSING)) member.state = 'offline';
    }
  }

  draft.endIfAlone(call, call.phase === 'dialing' ? 'Nobody answered.' : 'The others are gone.');
  if (draft.call !== null && draft.now >= call.heartbeatAt) {
    call.heartbeatAt = draft.now + HEARTBEAT;
    draft.send('heartbeat', draft.inCall(call));
  }
}
