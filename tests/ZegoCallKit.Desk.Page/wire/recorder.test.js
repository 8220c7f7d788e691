import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { Recorder } = await import(`${PAGE}wire/recorder.js`);

/** @returns a recorder whose time stands still unless the test moves it. */
function create() {
  const time = { now: 5 };
  return { time, recorder: new Recorder('page', () => time.now, () => Date.UTC(2026, 0, 1)) };
}

test('The lines are those of a flight recording', () => {
  const { time, recorder } = create();
  time.now += 1.5;
  recorder.command('Rooms.Login', { roomId: 'lobby' });
  time.now += 1;
  recorder.event('RoomStateChanged', { roomId: 'lobby' });
  recorder.note('hello');

  assert.equal(recorder.header, '{"version":1,"engine":"page","startedAt":"2026-01-01T00:00:00.000Z"}');
  assert.deepEqual(recorder.take(10_000).map(JSON.parse), [
    { t: 1_500, c: 'Rooms.Login', n: 1, a: { roomId: 'lobby' } },
    { t: 1_500, r: 0, n: 1 },
    { t: 2_500, e: 'RoomStateChanged', d: { roomId: 'lobby' } },
    { t: 2_500, note: 'hello' },
  ]);
  assert.deepEqual(recorder.take(10_000), []);
});

test('As many lines are taken as fit, and at least one', () => {
  const { recorder } = create();
  for (const text of ['a'.repeat(50), 'b', 'c'.repeat(50)]) recorder.note(text);

  assert.equal(recorder.take(10).length, 1);
  assert.equal(recorder.take(50).length, 1);
  assert.equal(recorder.take(10_000).length, 1);
});

test('The oldest lines make room, and a note counts them', () => {
  const { recorder } = create();
  for (let i = 0; i < 1_000; i++) recorder.note(`${i} ${'x'.repeat(500)}`);

  const lines = recorder.take(1_000_000).map(JSON.parse);
  assert.match(lines[0].note, /^\d+ lines are missing here/);
  assert.equal(Number.parseInt(lines[0].note, 10) + lines.length - 1, 1_000);
  assert.match(lines.at(-1).note, /^999 /);
});

test('A line that is too long is replaced by a note', () => {
  const { recorder } = create();
  recorder.event('RoomUsersUpdated', { users: 'x'.repeat(30_000) });

  assert.match(JSON.parse(recorder.take(100_000)[0]).note, /is left out/);
});
