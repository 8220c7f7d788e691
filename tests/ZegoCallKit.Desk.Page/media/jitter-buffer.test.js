import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { JitterBuffer } = await import(`${PAGE}media/jitter-buffer.js`);

const RATE = 48_000, BLOCK = 480, QUANTUM = 128;

/** A sine of a frequency, as blocks of 10 ms. */
function* tone(frequency, rate = RATE, channels = 1) {
  for (let n = 0; ;) {
    const block = new Int16Array(rate / 100 * channels);
    for (let i = 0; i < block.length; i += channels, n++) block.fill(Math.round(16_000 * Math.sin(2 * Math.PI * frequency * n / rate)), i, i + channels);
    yield block;
  }
}

/** Feeds a block each 10 ms of sound that is played, for a time. Returns what was played. */
function run(buffer, source, seconds, { rate = RATE, channels = 1, isThere = () => true } = {}) {
  const played = [], right = new Float32Array(QUANTUM);
  let pushed = 0;
  for (let at = 0; at < seconds * RATE; at += QUANTUM) {
    while (pushed * BLOCK <= at) {
      const block = source.next().value;
      if (isThere(pushed++)) buffer.push(block, rate, channels);
    }

    const left = new Float32Array(QUANTUM);
    buffer.pull(left, right);
    played.push(...left);
  }

  return played;
}

/** Counts how often a wave rises through zero in a second. */
function frequencyOf(samples) {
  let rises = 0;
  for (let i = 1; i < samples.length; i++) if (samples[i - 1] < 0 && samples[i] >= 0) rises++;
  return rises * RATE / samples.length;
}

test('It waits until it holds 60 ms, and then plays every sample as it is', () => {
  const buffer = new JitterBuffer(RATE);
  const played = run(buffer, tone(1_000), 1);
  const start = played.findIndex(sample => sample !== 0);

  assert.ok(start > 0.04 * RATE && start < 0.08 * RATE, `${start}`);
  const reference = tone(1_000).next().value;
  const heard = played.slice(start - 1, start - 1 + BLOCK);
  assert.deepEqual(heard.map(sample => Math.round(sample * 32_768)), [...reference]);
  assert.equal(buffer.gaps, 0);
});

test('Other sample rates keep their pitch', () => {
  for (const rate of [8_000, 16_000, 32_000, 44_100]) {
    const played = run(new JitterBuffer(RATE), tone(440, rate), 2, { rate });
    assert.ok(Math.abs(frequencyOf(played.slice(RATE)) - 440) <= 2, `${rate}: ${frequencyOf(played.slice(RATE))}`);
  }
});

test('Two channels stay apart', () => {
  const buffer = new JitterBuffer(RATE), left = new Float32Array(QUANTUM), right = new Float32Array(QUANTUM);
  for (let i = 0; i < 8; i++) buffer.push(new Int16Array(2 * BLOCK).map((_, at) => at % 2 === 0 ? 16_384 : -8_192), RATE, 2);
  buffer.pull(left, right);
  assert.ok(left.every(sample => sample === 0.5) && right.every(sample => sample === -0.25));
});

test('A gap is silence, and makes it more patient', () => {
  const buffer = new JitterBuffer(RATE);
  run(buffer, tone(1_000), 2, { isThere: block => block < 100 || block > 120 });
  assert.equal(buffer.gaps, 1);
  assert.ok(buffer.delay > 0.07);
});

test('Blocks that arrive late together do not stay late', () => {
  const buffer = new JitterBuffer(RATE);
  const source = tone(1_000);
  run(buffer, source, 1);
  for (let i = 0; i < 60; i++) buffer.push(source.next().value, RATE, 1);
  assert.ok(buffer.waiting <= 0.35, `${buffer.waiting}`);
  assert.ok(buffer.cut > 0);
});

test('A publisher whose clock is too fast by 0.1 % neither overflows nor runs dry', () => {
  const buffer = new JitterBuffer(RATE);
  const source = tone(1_000);
  let extra = 0;
  run(buffer, { next: () => { if (++extra % 1_000 === 0) buffer.push(source.next().value, RATE, 1); return source.next(); } }, 60);
  assert.equal(buffer.gaps, 0);
  assert.equal(buffer.cut, 0);
  assert.ok(buffer.waiting < 0.12);
});

test('After a burst it plays faster until the delay is as before, and then exactly as fast as the sound', () => {
  const buffer = new JitterBuffer(RATE), source = tone(1_000);
  run(buffer, source, 1);
  for (let i = 0; i < 8; i++) buffer.push(source.next().value, RATE, 1);
  assert.ok(buffer.waiting > 0.1);
  assert.ok(frequencyOf(run(buffer, source, 2)) > 1_002);
  run(buffer, source, 30);

  assert.ok(buffer.waiting < 0.085, `${buffer.waiting}`);
  assert.equal(frequencyOf(run(buffer, source, 3)), 1_000);
  assert.equal(buffer.gaps, 0);
});

test('Chaos never makes it grow or throw', () => {
  let seed = Number(process.env.RANDOM_SEED ?? Date.now() % 1_000_000);
  console.log(`RANDOM_SEED=${seed}`);
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const buffer = new JitterBuffer(RATE), left = new Float32Array(QUANTUM), right = new Float32Array(QUANTUM);
  for (let i = 0; i < 20_000; i++) {
    if (random() < 0.3) buffer.push(new Int16Array(Math.floor(random() * 9_600)).fill(1_000), [8_000, 44_100, 48_000][Math.floor(random() * 3)], random() < 0.1 ? 2 : 1);
    buffer.pull(left, right);
    assert.ok(buffer.waiting <= 1.01 && left.every(Number.isFinite) && right.every(Number.isFinite));
  }
});
