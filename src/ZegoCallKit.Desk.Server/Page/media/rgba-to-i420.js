/**
 * Converts a picture from RGBA to I420: BT.601 in limited range, the color of a block of four pixels being their mean.
 * @param {Uint8ClampedArray | Uint8Array} rgba
 * @param {number} width Even.
 * @param {number} height Even.
 * @param {Uint8Array} target The result, tightly packed.
 */
export function toI420(rgba, width, height, target) {
  const columns = width >> 1, uStart = width * height, vStart = uStart + columns * (height >> 1);
  for (let y = 0; y < height; y += 2) {
    let top = y * width * 4, bottom = top + width * 4, row = y * width, chroma = (y >> 1) * columns;
    for (let x = 0; x < width; x += 2, top += 8, bottom += 8, row += 2, chroma++) {
      const r0 = rgba[top], g0 = rgba[top + 1], b0 = rgba[top + 2], r1 = rgba[top + 4], g1 = rgba[top + 5], b1 = rgba[top + 6];
      const r2 = rgba[bottom], g2 = rgba[bottom + 1], b2 = rgba[bottom + 2], r3 = rgba[bottom + 4], g3 = rgba[bottom + 5], b3 = rgba[bottom + 6];
      target[row] = luma(r0, g0, b0);
      target[row + 1] = luma(r1, g1, b1);
      target[row + width] = luma(r2, g2, b2);
      target[row + width + 1] = luma(r3, g3, b3);
      const r = r0 + r1 + r2 + r3, g = g0 + g1 + g2 + g3, b = b0 + b1 + b2 + b3;
      // The sums of four have two bits more; 128 and a half are added before the shift.
      target[uStart + chroma] = (-9_714 * r - 19_071 * g + 28_785 * b + 33_685_504) >> 18;
      target[vStart + chroma] = (28_785 * r - 24_103 * g - 4_682 * b + 33_685_504) >> 18;
    }
  }
}

/** @param {number} r @param {number} g @param {number} b */
function luma(r, g, b) {
  return (16_829 * r + 33_039 * g + 6_416 * b + 1_081_344) >> 16;
}
