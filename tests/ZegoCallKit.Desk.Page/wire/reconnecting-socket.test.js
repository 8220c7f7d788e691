import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';
import { FakeNet } from './fake-socket.js';

const { ReconnectingSocket } = await import(`${PAGE}wire/reconnecting-socket.js`);

function connect() {
  const net = new FakeNet(), statuses = [], texts = [], lost = [];
  const socket = new ReconnectingSocket('ws://desk/x', { text: text => texts.push(text), status: status => statuses.push(status), lost: code => lost.push(code) }, net.surroundings);
  socket.open();
  return { net, socket, statuses, texts, lost };
}

test('A lost connection is opened again, later each time', () => {
  const { net, statuses } = connect();
  net.socket.accept();
  net.socket.end(1006);
  assert.deepEqual(statuses.map(status => status.phase), ['connecting', 'open', 'waiting']);
  assert.equal(statuses.at(-1).retryAt, net.time + 250);

  net.pass(249);
  assert.equal(net.sockets.length, 1);
  net.pass(1);
  assert.equal(net.sockets.length, 2);
  net.socket.end(1006);
  assert.equal(statuses.at(-1).retryAt, net.time + 500);
});

test('A connection that held makes the next pause short again', () => {
  const { net, statuses } = connect();
  net.socket.end(1006);
  net.pass(250);
  net.socket.accept();
  net.pass(5_000);
  net.socket.end(1006);

  assert.equal(statuses.at(-1).retryAt, net.time + 250);
});

for (const code of [1000, 4001, 4002, 4003, 4004, 4005, 4006, 4009, 4029]) {
  test(`After close code ${code} the page does not connect again, and says why`, () => {
    const { net, statuses } = connect();
    net.socket.accept();
    net.socket.end(code, code >= 4000 ? 'The desk says so.' : '');
    net.pass(100_000);

    assert.equal(net.sockets.length, 1);
    assert.equal(statuses.at(-1).phase, 'closed');
    assert.equal(statuses.at(-1).reason, code >= 4000 ? 'The desk says so.' : 'The connection was closed.');
  });
}

test('A full desk is asked again after 5 s at the earliest', () => {
  const { net, statuses } = connect();
  net.socket.accept();
  net.socket.end(4013, 'The desk is full.');

  assert.equal(statuses.at(-1).retryAt, net.time + 5_000);
});

test('Opening by hand does not wait for the pause', () => {
  const { net, socket } = connect();
  net.socket.end(1006);
  socket.open();
  assert.equal(net.sockets.length, 2);
  net.pass(10_000);
  assert.equal(net.sockets.length, 2);
});

test('What an old connection still delivers is ignored', () => {
  const { net, socket, texts, statuses } = connect();
  const old = net.socket;
  old.accept();
  socket.drop();
  old.deliver({ type: 'late' });
  old.end(1000);

  assert.deepEqual(texts, []);
  assert.equal(statuses.at(-1).phase, 'waiting');
});

test('A closed connection stays closed', () => {
  const { net, socket, lost } = connect();
  net.socket.accept();
  socket.close();
  socket.open();
  net.pass(100_000);

  assert.equal(net.socket.closeCode, 1000);
  assert.equal(net.sockets.length, 1);
  assert.equal(socket.send('x'), false);
  assert.deepEqual(lost, []);
});
