import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { reduceDesk } = await import(`${PAGE}model/desk-state.js`);

const EMPTY = reduceDesk(null, { type: 'state', state: { protocol: 1, participants: 0 } });
const room = (roomId, ...users) => ({ roomId, users: users.map(userId => ({ userId })), streams: [], infos: [] });

test('Nothing is known before the first state', () => assert.equal(reduceDesk(null, { type: 'room', room: room('a') }), null));

test('Rooms appear, change in their place, and go', () => {
  let state = EMPTY;
  for (const message of [{ room: room('a') }, { room: room('b') }, { room: room('a', 'ann') }]) state = reduceDesk(state, { type: 'room', ...message });
  assert.deepEqual(state.rooms.map(one => [one.roomId, one.users.length]), [['a', 1], ['b', 0]]);
  state = reduceDesk(state, { type: 'roomGone', roomId: 'a' });
  assert.deepEqual(state.rooms.map(one => one.roomId), ['b']);
});

test('The number of participants follows the rooms', () => {
  const state = reduceDesk(reduceDesk(EMPTY, { type: 'room', room: room('a', 'ann', 'bob') }), { type: 'room', room: room('b', 'ann', 'bob') });
  assert.equal(state.participants, 2);
});

test('A ring is replaced by its newer form', () => {
  const state = ['Ringing', 'Answered'].reduce((one, ring) => reduceDesk(one, { type: 'ring', ring: { callId: 'c', state: ring } }), EMPTY);
  assert.deepEqual(state.rings, [{ callId: 'c', state: 'Answered' }]);
});

test('Events are kept once, and at most 500 of them', () => {
  let state = EMPTY;
  for (let n = 0; n < 600; n++) state = reduceDesk(state, { type: 'event', event: { n, at: n, what: 'Joined' } });
  assert.equal(state.events.length, 500);
  assert.equal(reduceDesk(state, { type: 'event', event: { n: 599, at: 0, what: 'Joined' } }), state);
});

test('A message that the page does not know changes nothing', () => assert.equal(reduceDesk(EMPTY, { type: 'weather' }), EMPTY));
