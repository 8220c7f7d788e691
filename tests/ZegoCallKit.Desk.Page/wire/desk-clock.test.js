import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { DeskClock } = await import(`${PAGE}wire/desk-clock.js`);

test('Half of the shortest round trip is the way of an answer', () => {
  let now = 0;
  const clock = new DeskClock(() => now);
  now = 100;
  clock.measure(90, 5_000_000);

  assert.equal(clock.roundTrip, 10);
  assert.equal(clock.ticks(), 5_000_000 + 5 * 10_000);
  now = 200;
  assert.equal(clock.millisecondsSince(5_000_000), 105);
});

test('A slower answer changes nothing', () => {
  let now = 100;
  const clock = new DeskClock(() => now);
  clock.measure(90, 5_000_000);
  now = 300;
  clock.measure(100, 0);

  assert.equal(clock.ticks(), 5_000_000 + 205 * 10_000);
});

test('A guess holds until the first measurement', () => {
  let now = 1_000;
  const clock = new DeskClock(() => now);
  clock.guess(70_000);
  assert.equal(clock.ticks(), 70_000);
  now = 1_001;
  clock.measure(1_000, 100_000);
  assert.equal(clock.ticks(), 105_000);
});
