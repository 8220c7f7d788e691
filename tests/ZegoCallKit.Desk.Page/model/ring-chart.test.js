import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { chartOf, join, outcomeOf } = await import(`${PAGE}model/ring-chart.js`);

const ring = {
  callId: 'c', caller: 'ann', kind: 'Video', state: 'Ended', startedAt: 1_000, endedAt: 9_000,
  members: [{ userId: 'ann', state: 'Left' }, { userId: 'bob', state: 'Left' }, { userId: 'cid', state: 'Declined' }],
  timeline: [
    { at: 3_000, userId: 'cid', what: 'Declined' },
    { at: 1_000, userId: 'ann', what: 'Invited', to: ['bob', 'cid'] },
    { at: 4_000, userId: 'bob', what: 'Accepted', to: ['ann'] },
    { at: 9_000, userId: '', what: 'Ended' },
  ],
};

test('Each member has a lane, the caller the first, and each moment a row in its time', () => {
  const { lanes, rows } = chartOf(ring);

  assert.deepEqual(lanes.map(lane => [lane.userId, lane.state]), [['ann', 'Left'], ['bob', 'Left'], ['cid', 'Declined']]);
  assert.deepEqual(rows.map(row => [row.after, row.from, row.to, row.text]), [
    [0, 0, [1, 2], 'ann rings bob and cid'],
    [2_000, 2, [0, 1], 'cid declines'],
    [3_000, 1, [0], 'bob accepts'],
    [8_000, -1, [], 'The call ends'],
  ]);
});

test('A user who is only in the timeline has a lane too', () => {
  const { lanes } = chartOf({ ...ring, members: [], timeline: [{ at: 1, userId: 'dana', what: 'Invited', to: ['eve'] }] });
  assert.deepEqual(lanes.map(lane => lane.userId), ['ann', 'dana', 'eve']);
});

test('Names are shown without tricks', () => assert.equal(chartOf({ ...ring, caller: 'a\u202Eb', members: [], timeline: [] }).lanes[0].name, 'a\\u202Eb'));

test('The outcome in a word', () => {
  const of = (state, ...what) => outcomeOf({ ...ring, state, timeline: what.map(one => ({ at: 0, userId: 'x', what: one })) }).text;
  assert.deepEqual([of('Ringing'), of('Answered', 'Accepted'), of('Ended', 'Accepted', 'Left'), of('Ended', 'Declined'), of('Ended', 'Canceled'), of('Ended', 'TimedOut')], ['Ringing', 'In a call', 'Ended', 'Declined', 'Canceled', 'Missed']);
});

test('Lists are read as people write them', () => assert.deepEqual([join([]), join(['a']), join(['a', 'b']), join(['a', 'b', 'c'])], ['', 'a', 'a and b', 'a, b and c']));
