import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PAGE } from '../page.js';
import { FakeNet } from './fake-socket.js';

const { RoomLogin } = await import(`${PAGE}wire/room-login.js`);

// ZegoCallKit.Desk.Tests reads this file as a flight recording, so that each line here is one that the recorder knows.
const EXPECTED = new URL('../fixtures/page-recording.jsonl', import.meta.url);

const WELCOME = { type: 'welcome', protocol: 1, desk: '0.9.0', session: 's-1', key: 'k-1', resumed: false, time: 5_000_000, maxVideoBytes: 8_294_400, maxAudioBytes: 192_000, maxTextBytes: 65_536, maxPlays: 40, maxRecordedBytes: 500_000 };
const ANN = { n: 1, userId: 'ann', userName: 'Ann' }, BOB = { n: 2, userId: 'bob', userName: 'Bob' }, CID = { n: 5, userId: 'cid', userName: 'Cid' };
const BOBS = { n: 4, streamId: 'bob-main', userId: 'bob', userName: 'Bob', extraInfo: '' };

/** Lets promises that are settled call their handlers. */
const settle = () => new Promise(resolve => setImmediate(resolve));

test('Everything that a page does and sees as a participant is recorded, without tokens and texts', async () => {
  const net = new FakeNet();
  net.time = Date.UTC(2026, 0, 1);
  const login = new RoomLogin('ws://desk/desk/engine', { roomId: 'lobby', userId: 'ann', userName: 'Ann' }, async () => 'secret-token', { phase: () => {}, roster: () => {}, message: () => {}, network: () => {}, status: () => {} }, net.surroundings);
  await login.open();
  net.socket.accept();
  net.socket.deliver(WELCOME);
  net.time += 10;
  net.socket.deliver({ type: 'admitted', login: 1, sessionId: 3, users: [ANN, BOB], streams: [BOBS], infos: [] });

  const publication = login.publications.start({ streamId: 'ann_main', channel: 'Main', extraInfo: '', source: { camera: 'Open', microphone: 'Open' } }, () => {});
  net.socket.deliver({ type: 'publishing', publish: 1 });
  publication.setSource({ camera: 'Open', microphone: 'Muted', noAudio: true });
  const info = publication.setExtraInfo('{"isHandRaised":true}');
  net.socket.deliver({ type: 'done', id: net.socket.texts('setStreamInfo')[0].id, code: 0 });
  await info;
  const play = login.plays.start('bob-main', { noVideo: false, noAudio: false }, {});
  net.socket.deliver({ type: 'playing', play: 1, userId: 'bob', userName: 'Bob', channel: 'Main', source: {} });

  const said = login.broadcast('secret text');
  net.socket.deliver({ type: 'done', id: net.socket.texts('broadcast')[0].id, code: 0, messageId: '17' });
  const told = login.command('secret text', ['bob']).catch(() => {});
  net.socket.deliver({ type: 'done', id: net.socket.texts('command')[0].id, code: 1009015 });
  await said;
  await told;
  net.socket.deliver({ type: 'broadcastReceived', login: 1, userId: 'bob', userName: 'Bob', text: 'secret text', messageId: '18', at: Date.UTC(2026, 0, 1) });
  net.socket.deliver({ type: 'barrageReceived', login: 1, userId: 'bob', userName: 'Bob', text: 'secret text', messageId: '19', at: Date.UTC(2026, 0, 1) });
  net.socket.deliver({ type: 'commandReceived', login: 1, userId: 'bob', userName: 'Bob', text: 'secret text' });
  net.socket.deliver({ type: 'bytesReceived', login: 1, userId: 'bob', userName: 'Bob', content: 'AAEC' });

  net.socket.deliver({ type: 'users', login: 1, added: [CID] });
  net.socket.deliver({ type: 'streams', login: 1, added: [{ n: 6, streamId: 'cid-main', userId: 'cid', userName: 'Cid', extraInfo: '' }] });
  net.socket.deliver({ type: 'streamInfos', login: 1, changed: [{ n: 6, extraInfo: 'slides' }] });
  net.socket.deliver({ type: 'streams', login: 1, removed: [{ n: 6, reason: 'UserStopped' }] });
  net.socket.deliver({ type: 'infos', login: 1, changed: [{ key: 'topic', value: 'desk', userId: 'bob', userName: 'Bob', at: Date.UTC(2026, 0, 1) }] });
  net.socket.deliver({ type: 'count', login: 1, count: 3 });
  net.socket.deliver({ type: 'tokenWillExpire', login: 1, remaining: 30_000 });
  await settle();
  login.link.send({ type: 'quality', uplink: 'Excellent', downlink: 'Good' });

  // The network is cut and heals; meanwhile Cid left.
  net.socket.deliver({ type: 'network', up: false, latency: 0, jitter: 0, loss: 0 });
  net.time += 1_000;
  net.socket.deliver({ type: 'network', up: true, latency: 80, jitter: 20, loss: 0.05 });
  net.socket.deliver({ type: 'admitted', login: 1, sessionId: 3, users: [ANN, BOB], streams: [BOBS], infos: [] });
  net.socket.deliver({ type: 'publishing', publish: 1 });
  net.socket.deliver({ type: 'playInterrupted', play: 1 });
  login.plays.stop(play);
  login.publications.stop(publication);
  login.leave();

  const lines = net.socket.texts('recorded').flatMap(message => message.lines).map(line => JSON.stringify(line));
  assert.equal(`${lines.join('\n')}\n`, readFileSync(EXPECTED, 'utf8'));
  assert.ok(lines.every(line => !line.includes('secret')));
});

test('A session that is resumed goes on without a header, with what happened meanwhile', async () => {
  const net = new FakeNet();
  const login = new RoomLogin('ws://desk/desk/engine', { roomId: 'lobby', userId: 'ann', userName: 'Ann' }, async () => '', { phase: () => {}, roster: () => {}, message: () => {}, network: () => {}, status: () => {} }, net.surroundings);
  await login.open();
  net.socket.accept();
  net.socket.deliver(WELCOME);
  net.socket.deliver({ type: 'admitted', login: 1, sessionId: 3, users: [ANN], streams: [], infos: [] });
  net.socket.end(1006);
  net.pass(30_000);
  net.socket.accept();
  net.socket.deliver({ ...WELCOME, resumed: true });
  net.socket.deliver({ type: 'kicked', login: 1, code: 1002055 });

  const lines = net.socket.texts('recorded').flatMap(message => message.lines);
  assert.ok(lines.every(line => line.version === undefined));
  assert.deepEqual(lines.filter(line => line.e === 'RoomStateChanged').map(line => [line.d.reason, line.d.code]), [['Logined', 0], ['Reconnecting', 1002051], ['KickOut', 1002055]]);
});
