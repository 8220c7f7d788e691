import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { isEssential, KINDS, kindOf, rowsOf } = await import(`${PAGE}model/timeline.js`);

const line = (n, name, text = '', what = 'Event') => ({ n, at: n * 1_000, what, name, text });

for (const [name, kind] of Object.entries({
  RoomStateChanged: 'room', RoomUsersUpdated: 'room', RoomOnlineUserCountUpdated: 'room', PublisherStateUpdated: 'stream', PlayerReceivedVideoFirstFrame: 'stream', RemoteCameraStateUpdated: 'stream', StreamExtraInfoSet: 'stream',
  BroadcastMessagesReceived: 'message', CustomCommandSent: 'message', PlayerSeiReceived: 'message', PublisherQualityUpdated: 'quality', NetworkQualityUpdated: 'quality', RtcStatsUpdated: 'quality',
  CapturedSoundLevelUpdated: 'quality', RemoteSoundLevelsUpdated: 'quality', RemoteSpectraUpdated: 'quality', PerformanceUpdated: 'quality', MediaPlayerProgressed: 'quality', LocalDeviceFault: 'fault', DebugErrorOccurred: 'fault', SpeedTestFailed: 'fault',
  AudioDeviceChanged: 'device', EngineStateUpdated: 'device', '': 'device', '<b>': 'device',
})) {
  test(`${name} is about ${kind}`, () => assert.equal(kindOf(line(1, name)), kind));
}

test('Every kind has words', () => {
  const kinds = new Set(KINDS.map(one => one.kind));
  for (const kind of ['command', 'room', 'stream', 'message', 'quality', 'device', 'fault', 'desk']) assert.ok(kinds.has(kind), kind);
});

test('Commands go to the engine, events come from it, and what is refused is bad', () => {
  const rows = rowsOf([line(1, 'Rooms.Login', 'roomId lobby', 'Command'), line(2, 'Rooms.Logout', 'roomId x REFUSED 1002001', 'Command'), line(3, 'RoomStateChanged', "RoomId 'lobby', Reason LoginFailed, Code 1002033, ExtendedData ''"), line(4, 'RoomStateChanged', "Code 0"), line(5, '', 'note', 'Note')], [], 'ann');

  assert.deepEqual(rows.map(row => [row.way, row.kind, row.isBad]), [['to', 'command', false], ['to', 'fault', true], ['from', 'room', true], ['from', 'room', false], ['note', 'desk', false]]);
});

test('Measurements without anything else between them are one row for each name, with the last text', () => {
  const rows = rowsOf([line(1, 'PublisherQualityUpdated', 'a'), line(2, 'RtcStatsUpdated', 'b'), line(3, 'PublisherQualityUpdated', 'c'), line(4, 'RoomStateChanged'), line(5, 'PublisherQualityUpdated', 'd')], [], undefined);

  assert.deepEqual(rows.map(row => [row.key, row.at, row.count, row.text]), [['n2', 2_000, 1, 'b'], ['n1', 3_000, 2, 'c'], ['n4', 4_000, 1, ''], ['n5', 5_000, 1, 'd']]);
});

test('Measurements are written with three decimals, and names as they are', () => {
  const rows = rowsOf([line(1, 'RtcStatsUpdated', 'SendKbps 14578.359029, Delay 00:00:00.0070699'), line(2, 'RoomUsersUpdated', "Name '1.23456'")], [], undefined);

  assert.deepEqual(rows.map(row => row.text), ['SendKbps 14578.359, Delay 00:00:00.007', "Name '1.23456'"]);
});

test('What happened is neither a measurement nor the echo of a command', () => {
  const rows = rowsOf([line(1, 'RtcStatsUpdated'), line(2, 'ApiCalled', "Code 0, Function 'x'"), line(3, 'ApiCalled', "Code 1002001, Function 'x'"), line(4, 'RoomStateChanged')], [], undefined);

  assert.deepEqual(rows.filter(isEssential).map(row => row.key), ['n3', 'n4']);
});

test('What the desk did to the user stands where it happened', () => {
  const events = [
    { n: 7, at: 1_500, what: 'Fault', userId: 'ann', text: 'cut' }, { n: 8, at: 1_600, what: 'Fault', userId: 'bob' }, { n: 9, at: 1_700, what: 'Published', userId: 'ann' },
    { n: 10, at: 9_000, what: 'Kicked', userId: 'ann' },
  ];
  const rows = rowsOf([line(1, 'PublisherQualityUpdated'), line(2, 'PublisherQualityUpdated')], events, 'ann');

  assert.deepEqual(rows.map(row => [row.key, row.name, row.text, row.isBad]), [['n1', 'PublisherQualityUpdated', '', false], ['d7', 'Fault', 'cut', false], ['n2', 'PublisherQualityUpdated', '', false], ['d10', 'Kicked', '', true]]);
  assert.equal(rowsOf([], events, undefined).length, 0);
});
