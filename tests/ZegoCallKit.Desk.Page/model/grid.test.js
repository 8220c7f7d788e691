import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { arrange } = await import(`${PAGE}model/grid.js`);
const { qualityOf, LossShare } = await import(`${PAGE}model/link-quality.js`);
const { Store } = await import(`${PAGE}model/store.js`);

test('Tiles fill the space as well as their shape allows', () => {
  assert.deepEqual([1, 2, 4, 9].map(count => arrange(count, 1_600, 900).columns), [1, 2, 2, 3]);
  assert.equal(arrange(4, 400, 2_000).columns, 1);
  assert.equal(arrange(4, 4_000, 300).columns, 4);
});

test('No tile is outside, for any number and any space', () => {
  for (let count = 1; count < 60; count++) {
    for (const [width, height] of [[320, 500], [1_280, 720], [3_840, 2_000], [100, 100]]) {
      const { columns, rows, tileWidth, tileHeight } = arrange(count, width, height, 12);
      assert.ok(columns * rows >= count && columns * tileWidth + (columns - 1) * 12 <= width + 1 || tileWidth === 0);
      assert.ok(rows * tileHeight + (rows - 1) * 12 <= height + 1 || tileWidth === 0);
    }
  }
});

test('A space without size is survived', () => assert.equal(arrange(3, 0, 0).tileWidth, 0));

test('The quality falls with losses and with the round trip', () => {
  assert.deepEqual([qualityOf(0, 1), qualityOf(0.02, 1), qualityOf(0.1, 1), qualityOf(0, 700), qualityOf(0.6, 1)], ['Excellent', 'Good', 'Medium', 'Bad', 'Die']);
});

test('Losses are counted by the interval', () => {
  const share = new LossShare();
  assert.equal(share.take(0, 0), 0);
  assert.equal(share.take(10, 90), 0.1);
  assert.equal(share.take(10, 190), 0);
  assert.equal(share.take(0, 0), 0);
});

test('A store tells its watchers the value now and each other one, until they end it', () => {
  const store = new Store({ a: 1, b: 2 }), seen = [];
  const end = store.watch(value => seen.push(value.a));
  store.update({ a: 5 });
  store.set(store.value);
  end();
  store.update({ a: 6 });
  assert.deepEqual(seen, [1, 5]);
});
