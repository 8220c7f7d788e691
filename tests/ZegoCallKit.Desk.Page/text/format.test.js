import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { bitRate, counted, duration, frameRate, isoTime, percent } = await import(`${PAGE}text/format.js`);

test('Durations', () => assert.deepEqual([-5, 0, 41.4, 1_234, 5_000, 9_990, 59_400, 185_000, 7_385_000].map(duration), ['0 ms', '0 ms', '41 ms', '1.2 s', '5 s', '10 s', '59 s', '3:05', '2:03:05']));
test('Bit rates', () => assert.deepEqual([0, 768, 41_472].map(bitRate), ['0 kbit/s', '768 kbit/s', '41.5 Mbit/s']));
test('Counts', () => assert.deepEqual([counted(1, 'stream'), counted(0, 'stream'), counted(1_200, 'person', 'people')], ['1 stream', '0 streams', '1,200 people']));
test('Frame rates', () => assert.deepEqual([15, 14.98, 14.5].map(frameRate), ['15 fps', '15 fps', '14.5 fps']));
test('Shares', () => assert.deepEqual([0, 0.005, 0.05, 0.125, 1].map(percent), ['0 %', '0.5 %', '5 %', '13 %', '100 %']));
test('Times for machines', () => assert.equal(isoTime(0), '1970-01-01T00:00:00.000Z'));
