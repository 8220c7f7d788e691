/**
 * @typedef {object} Rectangle
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 */

/**
 * Returns the part of a source that fills a target of another shape without distortion.
 * @param {number} width The source's width.
 * @param {number} height The source's height.
 * @param {number} targetWidth
 * @param {number} targetHeight
 * @returns {Rectangle}
 */
export function cover(width, height, targetWidth, targetHeight) {
  const scale = Math.max(targetWidth / width, targetHeight / height);
  const w = targetWidth / scale, h = targetHeight / scale;
  return { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h };
}

/**
 * Returns the largest even size of a source's shape within limits. A source is never enlarged.
 * @param {number} width
 * @param {number} height
 * @param {number} maxWidth
 * @param {number} maxHeight
 * @returns {{width: number, height: number}}
 */
export function within(width, height, maxWidth, maxHeight) {
  const scale = Math.min(1, maxWidth / width, maxHeight / height);
  return { width: even(width * scale), height: even(height * scale) };
}

/** @param {number} value */
function even(value) {
  return Math.max(2, Math.floor(value / 2) * 2);
}
