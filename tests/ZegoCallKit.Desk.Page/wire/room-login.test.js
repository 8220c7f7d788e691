import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';
import { FakeNet } from './fake-socket.js';

const { RoomLogin } = await import(`${PAGE}wire/room-login.js`);
const { readMedia } = await import(`${PAGE}wire/media.js`);
const { RefusedError } = await import(`${PAGE}wire/link.js`);

const WELCOME = { type: 'welcome', protocol: 1, desk: '0.9.0', session: 's-1', key: 'k-1', resumed: false, time: 5_000_000, maxVideoBytes: 8_294_400, maxAudioBytes: 192_000, maxTextBytes: 65_536, maxPlays: 40 };
const BOB = { n: 2, userId: 'bob', userName: 'Bob' };
const STREAM = { n: 4, streamId: 'bob-main', userId: 'bob', userName: 'Bob', extraInfo: '' };
const ADMITTED = { type: 'admitted', login: 1, sessionId: 3, users: [BOB, { n: 3, userId: 'ann', userName: 'Ann' }], streams: [STREAM], infos: [] };

async function open() {
  const net = new FakeNet(), phases = [], messages = [], networks = [];
  let tokens = 0;
  const login = new RoomLogin('ws://desk/desk/engine', { roomId: 'lobby', userId: 'ann', userName: 'Ann' }, async () => `token-${++tokens}`, {
    phase: (phase, code) => phases.push(code === 0 ? phase : `${phase} ${code}`),
    roster: () => {},
    message: message => messages.push(message),
    network: network => networks.push(network),
    status: () => {},
  }, net.surroundings);
  await login.open();
  net.socket.accept();
  return { net, login, phases, messages, networks };
}

async function join() {
  const all = await open();
  all.net.socket.deliver(WELCOME);
  all.net.socket.deliver(ADMITTED);
  return all;
}

/** Lets promises that are settled call their handlers. */
const settle = () => new Promise(resolve => setImmediate(resolve));

test('The page greets, and logs in with a token', async () => {
  const { net } = await open();
  assert.deepEqual(net.socket.sent, [{ type: 'hello', protocol: 1, client: 'page/1' }]);
  net.socket.deliver(WELCOME);

  assert.deepEqual(net.socket.texts('login'), [{ type: 'login', login: 1, roomId: 'lobby', userId: 'ann', userName: 'Ann', token: 'token-1', publishes: [], plays: [] }]);
});

test('After admission the roster is known, and changes are applied', async () => {
  const { net, login, phases } = await join();
  net.socket.deliver({ type: 'users', login: 1, added: [{ n: 5, userId: 'cid', userName: 'Cid' }] });
  net.socket.deliver({ type: 'users', login: 1, removed: [2] });
  net.socket.deliver({ type: 'streams', login: 1, removed: [{ n: 4, reason: 'UserStopped' }] });

  assert.deepEqual(phases, ['joined']);
  assert.deepEqual(login.roster.users.map(user => user.userId), ['ann', 'cid']);
  assert.deepEqual(login.roster.streams, []);
});

test('What is published before the admission waits for it, with its newest state', async () => {
  const { net, login } = await open();
  const publication = login.publications.start({ streamId: 'ann_main', channel: 'Main', extraInfo: '', source: {} }, () => {});
  net.socket.deliver(WELCOME);
  publication.setSource({ camera: 'Open' });
  await publication.setExtraInfo('new');
  login.plays.start('bob-main', { noVideo: true, noAudio: true }, {});
  assert.deepEqual(net.socket.sent.map(message => message.type), ['hello', 'login', 'ping']);
  net.socket.deliver(ADMITTED);

  assert.deepEqual(net.socket.texts('publish'), [{ type: 'publish', publish: 1, login: 1, streamId: 'ann_main', channel: 'Main', extraInfo: 'new', source: { camera: 'Open' } }]);
  assert.equal(net.socket.texts('play').length, 1);
});

test('A lost connection is resumed with the session, and everything is asked for again', async () => {
  const { net, login, phases } = await join();
  const play = login.plays.start('bob-main', { noVideo: false, noAudio: false }, {});
  const publication = login.publications.start({ streamId: 'ann_main', channel: 'Main', extraInfo: '', source: {} }, () => {});
  net.socket.deliver({ type: 'publishing', publish: 1 });
  net.socket.deliver({ type: 'playing', play: 1 });
  net.socket.end(1006);
  assert.deepEqual([play.state, publication.state], ['interrupted', 'interrupted']);
  net.pass(250);
  net.socket.accept();
  assert.deepEqual(net.socket.sent, [{ type: 'hello', protocol: 1, client: 'page/1', session: 's-1', key: 'k-1' }]);
  net.socket.deliver({ ...WELCOME, resumed: true });
  assert.deepEqual([net.socket.texts('login')[0].publishes, net.socket.texts('login')[0].plays], [[1], [1]]);
  assert.deepEqual(net.socket.texts('play'), []);
  net.socket.deliver(ADMITTED);

  assert.deepEqual(phases, ['joined', 'interrupted', 'joined']);
  assert.equal(net.socket.texts('play').length, 1);
  assert.equal(net.socket.texts('publish').length, 1);
});

test('A page that read too slowly returns with a new session', async () => {
  const { net } = await join();
  net.socket.end(4008);
  net.pass(1_000);
  net.socket.accept();
  assert.equal('session' in net.socket.sent[0], false);
});

test('A cut network interrupts, and a healed one logs in again', async () => {
  const { net, login, phases, networks } = await join();
  net.socket.deliver({ type: 'network', up: false, latency: 0, jitter: 0, loss: 0 });
  await assert.rejects(login.broadcast('hello'), /no connection/);
  assert.deepEqual(phases, ['joined', 'interrupted']);
  net.socket.deliver({ type: 'network', up: true, latency: 0, jitter: 0, loss: 0 });

  assert.equal(net.socket.texts('login').length, 2);
  assert.equal(net.socket.texts('broadcast').length, 0);
  assert.equal(networks.length, 2);
});

test('Answers reach their requests', async () => {
  const { net, login } = await join();
  const first = login.broadcast('one'), second = login.broadcast('two');
  const [one, two] = net.socket.texts('broadcast');
  net.socket.deliver({ type: 'done', id: two.id, code: 1009015 });
  net.socket.deliver({ type: 'done', id: one.id, code: 0, messageId: '17' });

  assert.equal((await first).messageId, '17');
  await assert.rejects(second, fault => fault instanceof RefusedError && fault.code === 1009015);
});

test('Requests that were not answered fail with the connection', async () => {
  const { net, login } = await join();
  const request = login.broadcast('one');
  net.socket.end(1006);
  await assert.rejects(request, /lost/);
});

test('A refused token is replaced once, under a new handle', async () => {
  const { net, login, phases } = await open();
  net.socket.deliver(WELCOME);
  login.publications.start({ streamId: 'ann_main', channel: 'Main', extraInfo: '', source: {} }, () => {});
  net.socket.deliver({ type: 'refused', login: 1, code: 1002078 });
  await settle();
  assert.deepEqual(net.socket.texts('login').map(one => [one.login, one.token]), [[1, 'token-1'], [2, 'token-2']]);
  net.socket.deliver({ ...ADMITTED, login: 2 });
  assert.deepEqual(net.socket.texts('publish').at(-1).publish, 2);
  assert.deepEqual(phases, ['joined']);
});

test('A token that is refused again ends the login', async () => {
  const { net, phases } = await open();
  net.socket.deliver(WELCOME);
  net.socket.deliver({ type: 'refused', login: 1, code: 1002078 });
  await settle();
  net.socket.deliver({ type: 'refused', login: 2, code: 1002078 });
  await settle();

  assert.deepEqual(phases, ['refused 1002078']);
  assert.equal(net.socket.closeCode, 1000);
});

test('A token that ends soon is renewed', async () => {
  const { net } = await join();
  net.socket.deliver({ type: 'tokenWillExpire', login: 1, remaining: 30_000 });
  await settle();
  assert.deepEqual(net.socket.texts('renewToken'), [{ type: 'renewToken', login: 1, token: 'token-2' }]);
});

test('Whoever is kicked out does not come back', async () => {
  const { net, phases } = await join();
  net.socket.deliver({ type: 'kicked', login: 1, code: 1002050 });
  net.pass(100_000);

  assert.deepEqual(phases, ['joined', 'kicked 1002050']);
  assert.equal(net.sockets.length, 1);
  assert.equal(net.socket.texts('bye').length, 1);
});

test('Leaving says goodbye', async () => {
  const { net, login, phases } = await join();
  login.leave();
  login.leave();
  assert.deepEqual(net.socket.sent.slice(-2).map(message => message.type), ['leave', 'bye']);
  assert.deepEqual(phases, ['joined', 'left']);
});

test('A desk of another version is left with a clear line', async () => {
  const { net, login } = await open();
  net.socket.deliver({ ...WELCOME, protocol: 2 });
  assert.equal(login.phase, 'kicked');
  assert.equal(net.socket.closeCode, 1000);
});

test('A desk that falls silent is given up after 15 s', async () => {
  const { net, phases } = await join();
  net.pass(14_000);
  assert.equal(net.sockets.length, 1);
  assert.ok(net.socket.texts('ping').length >= 7);
  net.pass(4_000);
  assert.equal(net.sockets.length, 2);
  assert.deepEqual(phases, ['joined', 'interrupted']);
});

test('What the others say is handed on, and nonsense is not', async () => {
  const { net, messages } = await join();
  net.socket.onmessage({ data: 'no JSON' });
  net.socket.onmessage({ data: '[1]' });
  net.socket.deliver(new ArrayBuffer(3));
  net.socket.deliver({ type: 'broadcastReceived', login: 1, userId: 'bob', userName: 'Bob', text: 'hi', messageId: '1', at: 0 });
  net.socket.deliver({ type: 'broadcastReceived', login: 9, userId: 'bob', userName: 'Bob', text: 'of another login', messageId: '2', at: 0 });

  assert.deepEqual(messages.map(message => message.text), ['hi']);
});

test('Frames are sent while the stream is published, numbered anew each time', async () => {
  const { net, login } = await join();
  const publication = login.publications.start({ streamId: 'ann_main', channel: 'Main', extraInfo: '', source: {} }, () => {});
  publication.sendSound(new Int16Array(960), 48_000, 1, 0);
  const send = () => {
    publication.beginPicture(2, 2, 10).fill(7);
    publication.sendPicture();
  };
  net.socket.deliver({ type: 'publishing', publish: 1 });
  send();
  send();
  publication.sendSound(new Int16Array(960), 48_000, 1, 20);
  net.socket.deliver({ type: 'publishInterrupted', publish: 1 });
  send();
  net.socket.deliver({ type: 'publishing', publish: 1 });
  send();

  const media = net.socket.sent.filter(message => message instanceof ArrayBuffer).map(readMedia);
  assert.deepEqual(media.map(one => [one.kind, one.number, one.handle]), [[1, 0, 1], [1, 1, 1], [2, 0, 1], [1, 0, 1]]);
  assert.equal(media[0].timestamp, 100_000);
  assert.equal(new Uint8Array(media[0].buffer)[40], 7);
});

test('A connection that does not keep up costs pictures first', async () => {
  const { net, login } = await join();
  const publication = login.publications.start({ streamId: 'ann_main', channel: 'Main', extraInfo: '', source: {} }, () => {});
  net.socket.deliver({ type: 'publishing', publish: 1 });
  net.socket.bufferedAmount = 800_000;
  assert.equal(publication.canSend(345_600), false);
  publication.sendSound(new Int16Array(960), 48_000, 1, 0);
  assert.equal(net.socket.sent.filter(message => message instanceof ArrayBuffer).length, 1);
  net.socket.bufferedAmount = 2_000_001;
  publication.sendSound(new Int16Array(960), 48_000, 1, 0);

  assert.equal(net.socket.sent.filter(message => message instanceof ArrayBuffer).length, 1);
  assert.equal(publication.dropped, 2);
});

test('A stream that is refused is over', async () => {
  const { net, login } = await join();
  const codes = [];
  login.publications.start({ streamId: 'ann_main', channel: 'Main', extraInfo: '', source: {} }, (publication, code) => codes.push([publication.state, code]));
  net.socket.deliver({ type: 'publishRefused', publish: 1, code: 1003028 });

  assert.deepEqual(codes, [['refused', 1003028]]);
  assert.deepEqual(login.publications.handles, []);
});
