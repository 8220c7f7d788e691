import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { BackOff } = await import(`${PAGE}wire/back-off.js`);

test('Pauses double up to the longest, and begin anew after a success', () => {
  const backOff = new BackOff({ first: 100, longest: 500, random: () => 1 });

  assert.deepEqual([1, 2, 3, 4, 5].map(() => backOff.next()), [100, 200, 400, 500, 500]);
  backOff.reset();
  assert.equal(backOff.next(), 100);
});

test('Chance takes up to half of a pause away', () => assert.equal(new BackOff({ first: 100, random: () => 0 }).next(), 50));

test('A pause is never shorter than what makes sense', () => assert.equal(new BackOff({ first: 100 }).next(5_000), 5_000));

test('Thousands of attempts do not overflow', () => {
  const backOff = new BackOff({ random: () => 1 });
  for (let i = 0; i < 5_000; i++) assert.ok(backOff.next() <= 10_000);
});
