import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { envelopeOf, readSignal } = await import(`${PAGE}model/call-signals.js`);

const INVITE = {
  kind: 'invite', callId: 'c-1', invitationId: 'i-1', sender: { userId: 'ann', deviceId: 'tab', name: 'Änn 😀' }, sequence: 5, media: 'video', ringTimeout: 60_000,
  members: [{ userId: 'ann', name: 'Änn', state: 'accepted' }], inviter: { userId: 'ann', name: 'Änn', state: 'accepted' }, options: {},
};

const encode = value => btoa(String.fromCharCode(...new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))));

test('A signal that was sent is read as it was', () => {
  const { payload, ...envelope } = envelopeOf(INVITE, ['bob']);
  assert.deepEqual(envelope, { to: ['bob'], call: 'c-1', intent: 'ring', lifeMs: 60_000, ringMs: 60_000, kind: 'video' });
  const { v, sentAt, ...signal } = readSignal(payload, 'ann');
  assert.deepEqual(signal, INVITE);
  assert.equal(v, 1);
  assert.ok(sentAt > 1e12);
});

test('Every kind has its intent', () => {
  const intents = ['accept', 'reject', 'cancel', 'end', 'heartbeat', 'received', 'leave', 'members', 'sync'].map(kind => envelopeOf({ ...INVITE, kind }, []).intent);
  assert.deepEqual(intents, ['answer', 'answer', 'stop', 'stop', 'ephemeral', 'ephemeral', 'other', 'other', 'other']);
  assert.deepEqual([envelopeOf({ ...INVITE, kind: 'accept' }, []).accepted, envelopeOf({ ...INVITE, kind: 'reject' }, []).accepted], [true, false]);
});

test('A heartbeat of the kit is read', () => {
  const signal = readSignal(encode('{"kind":"heartbeat","v":1,"callId":"call-1","sender":{"userId":"alice","deviceId":"phone","name":"Alice"},"sequence":9,"sentAt":1790000000123}'), 'alice');
  assert.equal(signal.sender.name, 'Alice');
});

for (const [name, payload, from = 'ann'] of [
  ['that is no Base64', '%%%'],
  ['that is no UTF-8', btoa('\xFF\xFE')],
  ['that is no JSON', encode('x')],
  ['that is no object', encode('null')],
  ['of another version', encode({ ...INVITE, v: 2 })],
  ['of an unknown kind', encode({ ...INVITE, v: 1, kind: 'dance' })],
  ['of another sender than the server names', encode({ ...INVITE, v: 1 }), 'bob'],
  ['without a call', encode({ ...INVITE, v: 1, callId: '' })],
  ['with a call that is no text', encode({ ...INVITE, v: 1, callId: 5 })],
  ['without a number', encode({ ...INVITE, v: 1, sequence: 0 })],
  ['with too long a ring', encode({ ...INVITE, v: 1, ringTimeout: 600_001 })],
  ['with members that are none', encode({ ...INVITE, v: 1, members: [{ name: 'x' }] })],
  ['with too many members', encode({ ...INVITE, v: 1, members: Array(101).fill(INVITE.inviter) })],
  ['with an inviter that is none', encode({ ...INVITE, v: 1, inviter: 5 })],
]) {
  test(`A signal ${name} is dropped`, () => assert.equal(readSignal(payload, from), null));
}
