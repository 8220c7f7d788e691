import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';
import { FakeNet } from './fake-socket.js';

const { Feed } = await import(`${PAGE}wire/feed.js`);
const { Watcher } = await import(`${PAGE}wire/watcher.js`);

function open() {
  const net = new FakeNet(), changes = [], levels = [], statuses = [];
  new Feed('ws://desk/desk/api/feed', { change: message => changes.push(message), levels: one => levels.push(one), status: status => statuses.push(status) }, net.surroundings).open();
  net.socket.accept();
  return { net, changes, levels, statuses };
}

test('The state comes first, then changes and levels', () => {
  const { net, changes, levels } = open();
  net.socket.deliver({ type: 'state', state: { protocol: 1, rooms: [] } });
  net.socket.deliver({ type: 'roomGone', roomId: 'lobby' });
  net.socket.deliver({ type: 'levels', levels: { bob: 12.5 } });

  assert.deepEqual(changes, [{ type: 'state', state: { protocol: 1, rooms: [] } }, { type: 'roomGone', roomId: 'lobby' }]);
  assert.deepEqual(levels, [{ bob: 12.5 }]);
});

test('A desk of another version ends the feed with a line that names both', () => {
  const { net, changes, statuses } = open();
  net.socket.deliver({ type: 'state', state: { protocol: 2 } });
  net.pass(100_000);

  assert.deepEqual(changes, []);
  assert.equal(net.sockets.length, 1);
  assert.equal(statuses.at(-1).phase, 'closed');
  assert.match(statuses.at(-1).reason, /version 2, and this page version 1/);
});

test('A watcher sends its plays again after each connection, without a greeting', () => {
  const net = new FakeNet();
  const watcher = new Watcher('ws://desk/desk/api/watch', () => {}, net.surroundings);
  watcher.plays.start('bob-main', { noVideo: false, noAudio: true }, {});
  watcher.open();
  net.socket.accept();
  const expected = [{ type: 'play', play: 1, streamId: 'bob-main', noVideo: false, noAudio: true }];
  assert.deepEqual(net.socket.sent, expected);
  net.socket.end(1006);
  net.pass(250);
  net.socket.accept();
  assert.deepEqual(net.socket.sent, expected);
});
