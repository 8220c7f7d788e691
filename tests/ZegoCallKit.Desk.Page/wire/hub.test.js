import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';
import { FakeNet } from './fake-socket.js';

const { Hub } = await import(`${PAGE}wire/hub.js`);
const { RingLine } = await import(`${PAGE}wire/ring-line.js`);

const END = '\u001E';

/** The texts of SignalR's protocol that the page sent, as objects. */
function sent(socket) {
  return socket.raw.flatMap(text => text.split(END)).filter(text => text.length > 0).map(text => JSON.parse(text));
}

/** A net whose sockets keep texts as they are. */
function rawNet() {
  const net = new FakeNet();
  const connect = net.surroundings.connect;
  net.surroundings.connect = url => {
    const socket = connect(url);
    socket.raw = [];
    socket.send = text => socket.raw.push(text);
    socket.say = (...messages) => socket.onmessage({ data: messages.map(message => JSON.stringify(message) + END).join('') });
    return socket;
  };
  return net;
}

function open() {
  const net = rawNet(), calls = [], log = [];
  const hub = new Hub(() => `ws://desk/calls?try=${net.sockets.length}`, { opened: () => log.push('opened'), lost: () => log.push('lost'), invoked: (method, args) => calls.push([method, ...args]), status: () => {} }, net.surroundings);
  hub.open();
  net.socket.accept();
  return { net, hub, calls, log };
}

test('A connection begins with the handshake', () => {
  const { net, log } = open();
  assert.deepEqual(sent(net.socket), [{ protocol: 'json', version: 1 }]);
  assert.deepEqual(log, []);
  net.socket.say({});
  assert.deepEqual(log, ['opened']);
});

test('Results and errors reach their invocations, also in one frame', async () => {
  const { net, hub } = open();
  net.socket.say({});
  const one = hub.invoke('Send', { id: 'x' }), two = hub.invoke('Hello', 1, 2);
  assert.deepEqual(sent(net.socket).slice(1), [{ type: 1, invocationId: '1', target: 'Send', arguments: [{ id: 'x' }] }, { type: 1, invocationId: '2', target: 'Hello', arguments: [1, 2] }]);
  net.socket.say({ type: 3, invocationId: '2', error: 'rate' }, { type: 6 }, { type: 3, invocationId: '1', result: 5 });

  assert.equal(await one, 5);
  await assert.rejects(two, /rate/);
});

test('The server calls methods of the page', () => {
  const { net, calls } = open();
  net.socket.say({}, { type: 1, target: 'Deliver', arguments: [[1]] });
  assert.deepEqual(calls, [['Deliver', [1]]]);
});

test('A lost connection fails what waits, and another address is used for the next', async () => {
  const { net, hub, log } = open();
  net.socket.say({});
  const waiting = hub.invoke('Send');
  net.socket.end(1006);
  await assert.rejects(waiting, /lost/);
  await assert.rejects(hub.invoke('Send'), /no connection/);
  net.pass(250);
  assert.deepEqual(net.sockets.map(socket => socket.url), ['ws://desk/calls?try=0', 'ws://desk/calls?try=1']);
  assert.deepEqual(log, ['opened', 'lost']);
});

test('Pings are sent, and a server that falls silent is given up', () => {
  const { net } = open();
  net.socket.say({});
  net.pass(30_000);
  assert.equal(sent(net.socket).filter(message => message.type === 6).length, 3);
  assert.equal(net.sockets.length, 1);
  net.pass(11_000);
  assert.equal(net.sockets.length, 2);
});

const TICKET = { userId: 'ann', userName: 'Ann', token: '04', tokenExpiresAt: 0, ring: { url: '/calls', device: 'tab 1', accessToken: 'a+b', expiresAt: 0 } };
const settle = () => new Promise(resolve => setImmediate(resolve));

async function line() {
  const net = rawNet(), delivered = [];
  const one = new RingLine('ws://desk', TICKET, async () => TICKET, { ready: () => delivered.push('ready'), delivered: delivery => delivered.push(delivery.seq), status: () => {} }, net.surroundings);
  one.open();
  net.socket.accept();
  net.socket.say({});
  await settle();
  return { net, one, delivered };
}

/** Answers the greeting that the page sent last. */
async function welcome(net, seq = 0) {
  const hello = sent(net.socket).findLast(message => message.target === 'Hello');
  net.socket.say({ type: 3, invocationId: hello.invocationId, result: { version: 1, epoch: 'e', seq, backlog: 0, hasGap: false, serverTime: Date.now() } });
  await settle();
  return hello.arguments[0];
}

test('The line greets with its token, and takes what came early after the answer', async () => {
  const { net, delivered } = await line();
  assert.equal(net.socket.url, 'ws://desk/calls?access_token=a%2Bb');
  net.socket.say({ type: 1, target: 'Deliver', arguments: [[{ seq: 3, id: 'x', from: 'bob', device: 'd', intent: 'other', sentAt: 0, payload: '' }]] });
  assert.deepEqual(delivered, []);
  assert.deepEqual(await welcome(net), { version: 1, oldestVersion: 1, seq: 0 });

  assert.deepEqual(delivered, ['ready', 3]);
  assert.deepEqual(sent(net.socket).at(-1), { type: 1, target: 'Ack', arguments: [3] });
});

test('After an interruption, the line continues behind what it took', async () => {
  const { net } = await line();
  await welcome(net);
  net.socket.say({ type: 1, target: 'Deliver', arguments: [[{ seq: 7, id: 'x', from: 'bob', device: 'd', intent: 'other', sentAt: 0, payload: '' }, { seq: 0, id: 'y', from: 'bob', device: 'd', intent: 'ephemeral', sentAt: 0, payload: '' }]] });
  net.socket.end(1006);
  net.pass(250);
  net.socket.accept();
  net.socket.say({});
  await settle();
  assert.deepEqual(await welcome(net), { version: 1, oldestVersion: 1, epoch: 'e', seq: 7 });
});

test('Envelopes have ids of their own, and their receipts come back', async () => {
  const { net, one } = await line();
  await welcome(net);
  const first = one.send({ intent: 'ring' });
  void one.send({ intent: 'ring' }).catch(() => {});
  const [a, b] = sent(net.socket).filter(message => message.target === 'Send');
  net.socket.say({ type: 3, invocationId: a.invocationId, result: { serverTime: 1, receipts: [{ user: 'bob', outcome: 'delivered' }] } });

  assert.deepEqual(await first, [{ user: 'bob', outcome: 'delivered' }]);
  assert.notEqual(a.arguments[0].id, b.arguments[0].id);
  assert.match(a.arguments[0].id, /^[A-Za-z0-9_-]{1,64}$/);
  one.close();
  assert.deepEqual(sent(net.socket).at(-1), { type: 1, target: 'Goodbye', arguments: [] });
});
