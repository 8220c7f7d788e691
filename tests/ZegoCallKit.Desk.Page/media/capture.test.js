import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { BlockMaker } = await import(`${PAGE}media/block-maker.js`);
const { cover, within } = await import(`${PAGE}media/fit.js`);
const { Pace } = await import(`${PAGE}media/frame-reader.js`);
const { loudnessOf } = await import(`${PAGE}media/loudness.js`);

/** Makes blocks of 20 ms at 48 kHz of a sine of one second. */
function blocksOf(rate, frequency) {
  const blocks = [];
  const maker = new BlockMaker(rate, 48_000, 20, block => blocks.push(block.slice()));
  for (let at = 0; at < rate; at += 128) maker.push(Float32Array.from({ length: Math.min(128, rate - at) }, (_, i) => 0.5 * Math.sin(2 * Math.PI * frequency * (at + i) / rate)));
  return blocks;
}

test('Sound becomes blocks of 20 ms', () => {
  const blocks = blocksOf(48_000, 440);
  assert.equal(blocks.length, 50);
  assert.ok(blocks.every(block => block.length === 960));
  assert.ok(Math.abs(Math.max(...blocks[5]) - 16_384) < 10);
});

for (const rate of [44_100, 96_000, 16_000]) {
  test(`Sound of ${rate} Hz keeps its length and its pitch`, () => {
    const samples = blocksOf(rate, 440).flatMap(block => [...block]);
    const rises = samples.filter((sample, at) => at > 0 && samples[at - 1] < 0 && sample >= 0).length;
    assert.ok(Math.abs(samples.length - 48_000) <= 960, `${samples.length}`);
    assert.ok(Math.abs(rises - 440) <= 10, `${rises}`);
  });
}

test('What is too loud is clipped', () => {
  let block;
  const maker = new BlockMaker(48_000, 48_000, 20, one => { block = one.slice(); });
  maker.push(new Float32Array(1_000).fill(3));
  assert.equal(block.at(-1), 32_767);
});

test('The loudness is that of the kit: decibels from -60 to 0 as 0 to 100', () => {
  assert.equal(loudnessOf(new Int16Array(960)), 0);
  assert.equal(loudnessOf(new Int16Array(0)), 0);
  assert.ok(Math.abs(loudnessOf(new Int16Array(960).fill(32_767)) - 100) < 0.01);
  assert.ok(Math.abs(loudnessOf(new Int16Array(960).fill(3_277)) - 66.67) < 0.1);
});

test('A picture is cut to fill another shape, around its middle', () => {
  assert.deepEqual(cover(640, 480, 640, 360), { x: 0, y: 60, width: 640, height: 360 });
  assert.deepEqual(cover(1_280, 720, 640, 360), { x: 0, y: 0, width: 1_280, height: 720 });
  assert.deepEqual(cover(360, 640, 640, 360), { x: 0, y: 218.75, width: 360, height: 202.5 });
});

test('A screen keeps its shape, has even sides and is never enlarged', () => {
  assert.deepEqual(within(1_920, 1_080, 1_280, 720), { width: 1_280, height: 720 });
  assert.deepEqual(within(801, 601, 1_280, 720), { width: 800, height: 600 });
  assert.deepEqual(within(720, 1_600, 1_280, 720), { width: 324, height: 720 });
  assert.deepEqual(within(1, 1, 1_280, 720), { width: 2, height: 2 });
});

for (const [fps, expected] of [[30, 15], [15, 15], [60, 15], [10, 10]]) {
  test(`Of ${fps} pictures in a second, ${expected} pass a pace of 15`, () => {
    const pace = new Pace(15);
    let passed = 0;
    for (let i = 0; i < fps * 10; i++) if (pace.isDue(i * 1_000 / fps + (i * 7_919 % 5))) passed++;
    assert.ok(Math.abs(passed / 10 - expected) <= 0.6, `${passed / 10}`);
  });
}
