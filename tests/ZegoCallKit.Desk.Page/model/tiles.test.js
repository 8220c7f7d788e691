import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { describeTile, deviceState, tilesOf } = await import(`${PAGE}model/tiles.js`);
const { readExtraInfo, writeExtraInfo } = await import(`${PAGE}model/extra-info.js`);

const users = [{ userId: 'ann', userName: 'Ann' }, { userId: 'bob', userName: 'Bob' }, { userId: 'cid', userName: '' }];
const streams = [
  { streamId: 'bob_main', userId: 'bob', extraInfo: '' },
  { streamId: 'bob_screensharing', userId: 'bob', extraInfo: '' },
  { streamId: 'ann_main', userId: 'ann', extraInfo: '{"isHandRaised":true,"isMicrophoneOn":false}' },
];

test('Screens come first and this page’s user last; whoever publishes nothing has a tile too', () => {
  const tiles = tilesOf({ users, streams, room: null, self: 'ann' });
  assert.deepEqual(tiles.map(tile => [tile.key, tile.isScreen, tile.isSelf]), [
    ['stream bob_screensharing', true, false], ['stream bob_main', false, false], ['user cid', false, false], ['stream ann_main', false, true],
  ]);
  assert.deepEqual(tiles.map(tile => tile.name), ['Bob', 'Bob', 'cid', 'Ann']);
});

test('What the desk knows is shown', () => {
  const room = {
    roomId: 'lobby', infos: [],
    users: [{ userId: 'bob', uplink: 'Medium', isUp: true, network: { up: false, latency: 0, jitter: 0, loss: 0 } }],
    streams: [{ streamId: 'bob_main', userId: 'bob', channel: 'Main', state: 'Interrupted', isFrozen: true, source: { camera: 'Open', microphone: 'Muted' }, fps: 15, audioFps: 0 }],
  };
  const tile = tilesOf({ users: [users[1]], streams: [streams[0]], room, self: null })[0];

  assert.deepEqual([tile.quality, tile.isFrozen, tile.isInterrupted, tile.isCut, tile.camera, tile.microphone], [2, true, true, true, 'on', 'off']);
  assert.equal(describeTile(tile), 'Bob, microphone off, frozen, interrupted, network cut');
});

test('Hands come from the stream and from messages', () => {
  const tiles = tilesOf({ users, streams, room: null, self: null, hands: new Set(['cid']) });
  assert.deepEqual(tiles.filter(tile => tile.isHandUp).map(tile => tile.userId), ['ann', 'cid']);
});

for (const [name, expected, ...state] of [
  ['A device that is open works', 'on', 'Open', undefined, undefined, 0],
  ['A muted device does not', 'off', 'Muted', undefined, undefined, 100],
  ['A device that was unplugged does not', 'off', 'Unplugged', undefined, undefined, 0],
  ['What sends no frames does not', 'off', 'Open', true, undefined, 0],
  ['What the publisher announced as off is off', 'off', 'Open', false, false, 100],
  ['Frames of a program need no device', 'on', undefined, undefined, undefined, 15],
  ['Nothing is nothing', 'none', undefined, undefined, undefined, 0],
]) {
  test(name, () => assert.equal(deviceState(...state), expected));
}

test('Extra info of others says nothing unless it is the right object', () => {
  for (const text of ['', 'x', '[]', '1', 'null', '{"isCameraOn":"yes","isMicrophoneOn":1}', '{"__proto__":{"isCameraOn":true}}']) assert.equal(readExtraInfo(text).isHandRaised, undefined);
  assert.deepEqual(readExtraInfo('{"isCameraOn":"yes"}').isCameraOn, undefined);
  assert.deepEqual(readExtraInfo(writeExtraInfo({ isCameraOn: true, isMicrophoneOn: false, isHandRaised: true })), { isCameraOn: true, isMicrophoneOn: false, isHandRaised: true });
});
