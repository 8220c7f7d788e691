import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { emptyRoster, reduceRoster } = await import(`${PAGE}model/roster.js`);

const reduce = (...messages) => messages.reduce(reduceRoster, emptyRoster());

test('An admission replaces everything', () => {
  const roster = reduce({ type: 'users', added: [{ n: 9, userId: 'old' }] }, { type: 'admitted', users: [{ n: 1, userId: 'ann' }], streams: [], infos: [] });
  assert.deepEqual(roster.users, [{ n: 1, userId: 'ann' }]);
});

test('A user who returned is another entry than before', () => {
  const roster = reduce({ type: 'users', added: [{ n: 1, userId: 'bob' }] }, { type: 'users', added: [{ n: 2, userId: 'bob' }], removed: [1] });
  assert.deepEqual(roster.users, [{ n: 2, userId: 'bob' }]);
});

test('An addition that is repeated stays one entry', () => {
  const added = { type: 'streams', added: [{ n: 4, streamId: 's', extraInfo: '' }] };
  assert.equal(reduce(added, added).streams.length, 1);
});

test('Extra info of streams and of the room is followed', () => {
  const roster = reduce(
    { type: 'streams', added: [{ n: 4, streamId: 's', extraInfo: '' }, { n: 5, streamId: 't', extraInfo: 't' }] },
    { type: 'streamInfos', changed: [{ n: 4, extraInfo: 'new' }] },
    { type: 'infos', changed: [{ key: 'topic', value: 'a' }] },
    { type: 'infos', changed: [{ key: 'topic', value: 'b' }] });
  assert.deepEqual(roster.streams.map(stream => stream.extraInfo), ['new', 't']);
  assert.deepEqual(roster.infos, [{ key: 'topic', value: 'b' }]);
});

test('The removal of what is not there changes nothing', () => assert.deepEqual(reduce({ type: 'streams', removed: [{ n: 7, reason: 'Unknown' }] }), emptyRoster()));
