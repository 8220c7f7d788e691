import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { idlePhone, stepPhone } = await import(`${PAGE}model/phone.js`);

/** Phones whose signals reach each other at once, and a room that whoever enters is in. */
class Net {
  time = 1_000_000;
  phones = new Map();
  told = [];
  room = new Set();
  sent = [];
  /** Users whose signals are lost. */
  lost = new Set();
  /** The first device of each user that answered. */
  winners = new Map();

  add(userId, deviceId = 'tab') {
    const key = `${userId}/${deviceId}`;
    this.phones.set(key, { key, userId, state: idlePhone({ userId, deviceId, name: userId.toUpperCase() }, this.time) });
    return key;
  }

  call(key) {
    return this.phones.get(key).state.call;
  }

  do(key, input) {
    const phone = this.phones.get(key);
    const { state, effects } = stepPhone(phone.state, input, this.time);
    phone.state = state;
    for (const effect of effects) this.#carryOut(phone, effect);
  }

  ring(key, ...users) {
    this.do(key, { type: 'ring', users, media: 'video', callId: 'c-1', invitationId: 'i-1' });
  }

  /** Lets time pass in steps of half a second. */
  pass(milliseconds) {
    for (const end = this.time + milliseconds; this.time < end;) {
      this.time += 500;
      for (const key of this.phones.keys()) this.do(key, { type: 'tick' });
    }
  }

  #carryOut(phone, effect) {
    if (effect.do === 'tell') this.told.push(`${phone.userId}: ${effect.text}`);
    if (effect.do === 'enter') this.room.add(phone.userId);
    if (effect.do === 'leave') this.room.delete(phone.userId);
    if (effect.do === 'enter' || effect.do === 'leave') {
      for (const other of this.phones.values()) if (this.room.has(other.userId)) this.do(other.key, { type: 'room', userIds: [...this.room] });
    }

    if (effect.do === 'send') this.#send(phone, effect);
  }

  #send(phone, { signal, to }) {
    this.sent.push(`${phone.userId} ${signal.kind} ${to.join('+')}`);
    if (this.lost.has(phone.userId)) return;
    if (signal.kind === 'accept') {
      const winner = this.winners.get(phone.userId) ?? phone.key;
      this.winners.set(phone.userId, winner);
      if (winner !== phone.key) {
        this.do(phone.key, { type: 'refused', callId: signal.callId, kind: 'accept', user: '', reason: 'answered-elsewhere' });
        return;
      }
    }

    for (const other of [...this.phones.values()]) if (to.includes(other.userId) && other !== phone) this.do(other.key, { type: 'signal', signal, rings: signal.ringTimeout ?? 0 });
    if (signal.kind === 'accept') this.do(phone.key, { type: 'answered', callId: signal.callId });
  }
}

function two() {
  const net = new Net();
  return { net, ann: net.add('ann'), bob: net.add('bob') };
}

function inCall() {
  const all = two();
  all.net.ring(all.ann, 'bob');
  all.net.do(all.bob, { type: 'accept' });
  return all;
}

test('A call rings, is accepted, and both are in its room', () => {
  const { net, ann, bob } = two();
  net.ring(ann, 'bob');
  assert.deepEqual([net.call(ann).phase, net.call(bob).phase, net.call(ann).members.bob.state], ['dialing', 'ringing', 'received']);
  net.do(bob, { type: 'accept' });

  assert.deepEqual([net.call(ann).phase, net.call(bob).phase], ['inCall', 'inCall']);
  assert.deepEqual([...net.room].sort(), ['ann', 'bob']);
  assert.deepEqual([net.call(bob).inviter.userId, net.call(bob).media, net.call(bob).members.ann.name], ['ann', 'video', 'ANN']);
});

test('Whoever hangs up ends the call of two for both', () => {
  const { net, ann, bob } = inCall();
  net.do(bob, { type: 'hangUp' });

  assert.deepEqual([net.call(ann), net.call(bob), net.room.size], [null, null, 0]);
  assert.deepEqual(net.told, ['ann: BOB hung up.']);
});

test('A declined call ends', () => {
  const { net, ann, bob } = two();
  net.ring(ann, 'bob');
  net.do(bob, { type: 'decline' });
  assert.deepEqual([net.call(ann), net.call(bob), net.told], [null, null, ['ann: BOB declined.']]);
});

test('A caller who gives up stops the ringing', () => {
  const { net, ann, bob } = two();
  net.ring(ann, 'bob');
  net.do(ann, { type: 'hangUp' });
  assert.deepEqual([net.call(bob), net.told], [null, ['bob: ANN rang, and stopped.']]);
});

test('Nobody rings for longer than a minute', () => {
  const { net, ann, bob } = two();
  net.ring(ann, 'bob');
  net.pass(59_000);
  assert.notEqual(net.call(bob), null);
  net.pass(2_000);
  assert.deepEqual([net.call(ann), net.call(bob)], [null, null]);
  assert.ok(net.told.includes('ann: Nobody answered.'));
});

test('Whoever is in a call is busy, and the call goes on', () => {
  const { net, ann, bob } = inCall();
  const cid = net.add('cid');
  net.do(cid, { type: 'ring', users: ['bob'], media: 'audio', callId: 'c-2', invitationId: 'i-2' });

  assert.equal(net.call(cid), null);
  assert.ok(net.told.includes('cid: bob is busy.') || net.told.includes('cid: BOB is busy.'), net.told.join('\n'));
  assert.deepEqual([net.call(ann).phase, net.call(bob).id], ['inCall', 'c-1']);
});

test('Of two tabs of a user, the first that answers is in the call', () => {
  const { net, ann, bob } = two();
  const other = net.add('bob', 'other');
  net.ring(ann, 'bob');
  assert.equal(net.call(other).phase, 'ringing');
  net.do(bob, { type: 'accept' });
  assert.equal(net.call(other), null);
  assert.equal(net.call(bob).phase, 'inCall');
});

test('A tab that answers too late leaves the call to the other', () => {
  const { net, ann, bob } = two();
  net.winners.set('bob', 'bob/phone');
  net.ring(ann, 'bob');
  net.do(bob, { type: 'accept' });
  assert.equal(net.call(bob), null);
  assert.deepEqual(net.told, ['bob: The call was answered on another device.']);
  assert.equal(net.call(ann).phase, 'dialing');
});

test('In a group, the call goes on until only one is left', () => {
  const { net, ann, bob } = two();
  const cid = net.add('cid');
  net.ring(ann, 'bob', 'cid');
  net.do(bob, { type: 'accept' });
  net.do(cid, { type: 'accept' });
  assert.equal(net.room.size, 3);
  net.do(ann, { type: 'hangUp' });
  assert.deepEqual([net.call(bob).phase, net.call(cid).phase], ['inCall', 'inCall']);
  net.do(cid, { type: 'hangUp' });
  assert.equal(net.call(bob), null);
});

test('A member who is lost from the room ends the call of two after two seconds', () => {
  const { net, ann } = inCall();
  net.room.delete('bob');
  net.phones.delete('bob/tab');
  net.do(ann, { type: 'room', userIds: ['ann'] });
  net.pass(1_500);
  assert.notEqual(net.call(ann), null);
  net.pass(1_000);
  assert.equal(net.call(ann), null);
  assert.deepEqual(net.told, ['ann: The others are gone.']);
});

test('Members show that they live', () => {
  const { net } = inCall();
  net.sent = [];
  net.pass(45_000);
  assert.equal(net.sent.filter(line => line === 'ann heartbeat bob').length, 3);
});

test('Signals of strangers, of other calls and of the past change nothing', () => {
  const { net, ann } = inCall();
  const signal = (kind, userId, callId = 'c-1') => ({ type: 'signal', rings: 0, signal: { kind, callId, invitationId: 'i-1', sender: { userId, deviceId: 'x', name: '' }, sequence: 1, invitees: ['ann'] } });
  for (const kind of ['end', 'leave', 'cancel', 'accept', 'members', 'reject']) net.do(ann, signal(kind, 'mallory'));
  net.do(ann, signal('end', 'bob', 'c-9'));
  net.do(ann, { type: 'answered', callId: 'c-9' });
  net.do(ann, { type: 'signal', rings: 0, signal: { ...signal('invite', 'bob', 'c-8').signal, media: 'video' } });

  assert.equal(net.call(ann).phase, 'inCall');
  assert.deepEqual(Object.keys(net.call(ann).members), ['bob']);
});

test('Whoever cannot be rung is told', () => {
  const { net, ann } = two();
  net.ring(ann, 'dana');
  net.do(ann, { type: 'refused', callId: 'c-1', kind: 'invite', user: 'dana', reason: 'do-not-disturb' });
  assert.deepEqual([net.call(ann), net.told], [null, ['ann: dana cannot be rung: do-not-disturb.']]);
});

test('A room that is lost ends the call', () => {
  const { net, ann, bob } = inCall();
  net.do(ann, { type: 'roomLost', text: 'The room was lost.' });
  assert.equal(net.call(ann), null);
  assert.equal(net.call(bob), null);
});

test('A member that asks gets the list', () => {
  const { net, ann } = inCall();
  net.sent = [];
  net.do(ann, { type: 'signal', rings: 0, signal: { kind: 'sync', callId: 'c-1', sender: { userId: 'bob', deviceId: 'tab', name: 'BOB' }, sequence: 9 } });
  assert.deepEqual(net.sent, ['ann members bob']);
});

test('The numbers of signals only rise', () => {
  const { net, ann } = inCall();
  const before = net.phones.get(ann).state.sequence;
  net.pass(30_000);
  assert.ok(net.phones.get(ann).state.sequence > before);
});
