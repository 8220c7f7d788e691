/**
 * @import { CallSignal, SignalMember } from './call-signals.js'
 * @import { Member, PhoneCall, PhoneDraft } from './phone-draft.js'
 */
import { nameOf, newMember, stateOf } from './phone-draft.js';

/** Handles the signals of other devices. Who has no part in the call has no say in it. */

/**
 * @param {PhoneDraft} draft
 * @param {CallSignal} signal
 * @param {number} rings How long an invitation rings from now on, in milliseconds.
 */
export function takeSignal(draft, signal, rings) {
  const { call, self } = draft;
  const isOwn = signal.sender.userId === self.userId;
  if (isOwn && signal.sender.deviceId === self.deviceId) return;
  if (signal.kind === 'invite' && !isOwn) onInvite(draft, signal, rings);
  else if (call?.id !== signal.callId) return;
  else if (isOwn) onOtherDevice(draft, call, signal);
  else if (call.members[signal.sender.userId] !== undefined) onMember(draft, call, call.members[signal.sender.userId], signal);
}

/** @param {PhoneDraft} draft @param {CallSignal} signal @param {number} rings */
function onInvite(draft, signal, rings) {
  const { call, self } = draft, { sender } = signal;
  if (call?.id === signal.callId) {
    // The answer was lost, or the device is rung again.
    if (call.phase === 'ringing') draft.send('received', [sender.userId], {}, signal);
    else if (call.phase !== 'dialing') draft.send('accept', [sender.userId], {}, signal);
    return;
  }

  if (rings <= 0) return;
  if (call !== null) {
    draft.send('reject', [sender.userId, self.userId], { reason: 'busy' }, signal);
    draft.tell(`${sender.name || sender.userId} rang, but there is a call already.`);
    return;
  }

  const inviter = { userId: sender.userId, name: sender.name, state: 'accepted' };
  const members = [...signal.members ?? [], inviter].filter(member => member.userId !== self.userId);
  draft.state.call = {
    id: signal.callId,
    invitationId: signal.invitationId ?? '',
    media: signal.media === 'audio' ? 'audio' : 'video',
    isIncoming: true,
    phase: 'ringing',
    invitedBy: sender.userId,
    ringsUntil: draft.now + rings,
    heartbeatAt: Infinity,
    inviter: signal.inviter ?? inviter,
    options: signal.options ?? {},
    members: Object.fromEntries(members.map(member => [member.userId, newMember(member.userId, member.name ?? '', stateOf(member.state))])),
  };
  draft.send('received', [sender.userId]);
}

/** Another device of this user answered. @param {PhoneDraft} draft @param {PhoneCall} call @param {CallSignal} signal */
function onOtherDevice(draft, call, signal) {
  if (call.phase !== 'ringing') return;
  if (['accept', 'join', 'heartbeat'].includes(signal.kind)) draft.end('The call was answered on another device.');
  else if (signal.kind === 'reject') draft.end('The call was declined on another device.');
}

/** @param {PhoneDraft} draft @param {PhoneCall} call @param {Member} member @param {CallSignal} signal */
function onMember(draft, call, member, signal) {
  if (signal.sender.name) member.name = signal.sender.name;
  switch (signal.kind) {
    case 'received':
      if (member.state === 'inviting') member.state = 'received';
      break;
    case 'accept':
    case 'join':
    case 'heartbeat':
    case 'sync':
      member.state = 'accepted';
      if (call.phase === 'dialing') draft.enter(call);
      if (signal.kind === 'sync') draft.sendMembers([member.userId]);
      break;
    case 'reject':
      member.state = 'rejected';
      draft.endIfAlone(call, signal.reason === 'busy' ? `${nameOf(member)} is busy.` : `${nameOf(member)} declined.`);
      break;
    case 'cancel':
      onCancel(draft, call, member, signal);
      break;
    case 'leave':
      member.state = 'left';
      draft.endIfAlone(call, `${nameOf(member)} hung up.`);
      break;
    case 'end':
      if (member.state === 'accepted' || member.userId === call.inviter.userId) draft.end(`${nameOf(member)} ended the call.`);
      break;
    case 'members':
      if (member.state === 'accepted') for (const one of signal.members ?? []) learn(draft, call, one);
      break;
  }
}

/** @param {PhoneDraft} draft @param {PhoneCall} call @param {Member} member @param {CallSignal} signal */
function onCancel(draft, call, member, signal) {
  if (signal.invitationId !== call.invitationId || call.invitedBy !== member.userId) return;
  for (const userId of signal.invitees ?? []) {
    const invitee = call.members[userId];
    if (invitee !== undefined && invitee.state !== 'accepted') invitee.state = signal.isTimeout === true ? 'timeout' : 'cancelled';
  }

  if (call.phase === 'ringing' && signal.invitees?.includes(draft.self.userId)) draft.end(`${nameOf(member)} rang, and stopped.`);
  else draft.endIfAlone(call, 'The call is over.');
}

/** @param {PhoneDraft} draft @param {PhoneCall} call @param {SignalMember} one */
function learn(draft, call, one) {
  if (one.userId !== draft.self.userId && call.members[one.userId] === undefined) call.members[one.userId] = newMember(one.userId, one.name ?? '', stateOf(one.state));
}
