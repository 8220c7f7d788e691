import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { toRgba } = await import(`${PAGE}media/yuv-to-rgba.js`);
const { toI420 } = await import(`${PAGE}media/rgba-to-i420.js`);
const { Format } = await import(`${PAGE}wire/media.js`);

/** @returns the red, green and blue of the first pixel. */
function first(rgba) {
  return [rgba[0] & 255, rgba[0] >> 8 & 255, rgba[0] >> 16 & 255, rgba[0] >>> 24];
}

function i420(y, u, v, width = 2, height = 2) {
  const size = width * height, chroma = ((width + 1) >> 1) * ((height + 1) >> 1);
  return new Uint8Array(size + 2 * chroma).fill(y, 0, size).fill(u, size, size + chroma).fill(v, size + chroma);
}

// The 75 % color bars of BT.601, and the ends of the range.
for (const [name, y, u, v, expected] of [
  ['black', 16, 128, 128, [0, 0, 0]],
  ['white', 235, 128, 128, [255, 255, 255]],
  ['gray', 180, 128, 128, [191, 191, 191]],
  ['yellow', 162, 44, 142, [191, 191, 0]],
  ['cyan', 131, 156, 44, [0, 191, 191]],
  ['green', 112, 72, 58, [0, 191, 0]],
  ['magenta', 84, 184, 198, [191, 0, 191]],
  ['red', 65, 100, 212, [191, 0, 0]],
  ['blue', 35, 212, 114, [0, 0, 191]],
]) {
  test(`The color ${name} of BT.601 is converted`, () => {
    const rgba = new Uint32Array(4);
    toRgba(i420(y, u, v), Format.I420, 2, 2, rgba);
    const [r, g, b, a] = first(rgba);
    for (const [at, value] of [r, g, b].entries()) assert.ok(Math.abs(value - expected[at]) <= 2, `${[r, g, b]} instead of ${expected}`);
    assert.equal(a, 255);
  });
}

test('All values of YUV stay within a byte', () => {
  const rgba = new Uint32Array(4);
  for (let y = 0; y < 256; y += 15) for (let u = 0; u < 256; u += 15) for (let v = 0; v < 256; v += 15) {
    toRgba(i420(y, u, v), Format.I420, 2, 2, rgba);
    assert.equal(first(rgba)[3], 255);
  }
});

test('NV12 is the same as I420 with U and V side by side', () => {
  const planar = Uint8Array.from({ length: 5 * 3 + 2 * 6 }, (_, i) => i * 37 & 255);
  const interleaved = planar.slice();
  for (let i = 0; i < 6; i++) {
    interleaved[15 + 2 * i] = planar[15 + i];
    interleaved[15 + 2 * i + 1] = planar[21 + i];
  }

  const one = new Uint32Array(15), two = new Uint32Array(15);
  toRgba(planar, Format.I420, 5, 3, one);
  toRgba(interleaved, Format.Nv12, 5, 3, two);
  assert.deepEqual(one, two);
});

test('BGRA and RGBA keep their colors and lose their transparency', () => {
  const rgba = new Uint32Array(1);
  toRgba(Uint8Array.of(3, 2, 1, 0), Format.Bgra, 1, 1, rgba);
  assert.deepEqual(first(rgba), [1, 2, 3, 255]);
  toRgba(Uint8Array.of(1, 2, 3, 0), Format.Rgba, 1, 1, rgba);
  assert.deepEqual(first(rgba), [1, 2, 3, 255]);
});

test('A color that goes to I420 and back is nearly the same', () => {
  for (let i = 0; i < 500; i++) {
    const color = [i * 97 & 255, i * 57 & 255, i * 211 & 255];
    const rgba = new Uint8ClampedArray(16).map((_, at) => at % 4 === 3 ? 255 : color[at % 4]);
    const picture = new Uint8Array(6), back = new Uint32Array(4);
    toI420(rgba, 2, 2, picture);
    toRgba(picture, Format.I420, 2, 2, back);
    for (const [at, value] of first(back).slice(0, 3).entries()) assert.ok(Math.abs(value - color[at]) <= 4, `${first(back)} instead of ${color}`);
    assert.ok(picture.every((value, at) => value >= 16 && value <= (at < 4 ? 235 : 240)));
  }
});

test('Black and white cells survive, as the counter pictures of the kit need it', () => {
  const rgba = new Uint8ClampedArray(4 * 4 * 4);
  for (let y = 0; y < 4; y++) for (let x = 0; x < 4; x++) rgba.fill(x < 2 ? 255 : 0, (y * 4 + x) * 4, (y * 4 + x) * 4 + 3);
  const picture = new Uint8Array(24);
  toI420(rgba, 4, 4, picture);
  assert.deepEqual([...picture.slice(0, 4)], [235, 235, 16, 16]);
  assert.ok(picture.slice(16).every(value => value === 128));
});
