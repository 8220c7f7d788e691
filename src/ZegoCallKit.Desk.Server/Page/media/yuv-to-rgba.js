import { Format } from '../wire/media.js';

/** Converts pictures to RGBA without a graphics processor. Colors are BT.601 in limited range. */

const LUMA = new Int32Array(256), RED_V = new Int32Array(256), GREEN_U = new Int32Array(256), GREEN_V = new Int32Array(256), BLUE_U = new Int32Array(256);
for (let i = 0; i < 256; i++) {
  LUMA[i] = Math.round(76_309.4 * (i - 16)) + 32_768;
  RED_V[i] = Math.round(104_597.2 * (i - 128));
  GREEN_U[i] = Math.round(-25_674.4 * (i - 128));
  GREEN_V[i] = Math.round(-53_279.5 * (i - 128));
  BLUE_U[i] = Math.round(132_201.4 * (i - 128));
}

/** Limits a value to 0 to 255; index with the value and 512 added. */
const CLAMP = new Uint8Array(1_536);
for (let i = 0; i < CLAMP.length; i++) CLAMP[i] = Math.min(255, Math.max(0, i - 512));

/**
 * Converts a tightly packed picture.
 * @param {Uint8Array} picture
 * @param {number} format One of {@link Format}.
 * @param {number} width
 * @param {number} height
 * @param {Uint32Array} rgba The result, a pixel in each element, red in the lowest byte.
 */
export function toRgba(picture, format, width, height, rgba) {
  switch (format) {
    case Format.I420: {
      const columns = (width + 1) >> 1, size = columns * ((height + 1) >> 1);
      convert(picture, width, height, rgba, width * height, width * height + size, columns, 1);
      break;
    }
    case Format.Nv12:
      convert(picture, width, height, rgba, width * height, width * height + 1, 2 * ((width + 1) >> 1), 2);
      break;
    case Format.Bgra:
      for (let i = 0, at = 0; i < width * height; i++, at += 4) rgba[i] = 0xFF000000 | picture[at] << 16 | picture[at + 1] << 8 | picture[at + 2];
      break;
    default:
      for (let i = 0, at = 0; i < width * height; i++, at += 4) rgba[i] = 0xFF000000 | picture[at + 2] << 16 | picture[at + 1] << 8 | picture[at];
  }
}

/**
 * @param {Uint8Array} picture
 * @param {number} width
 * @param {number} height
 * @param {Uint32Array} rgba
 * @param {number} uStart Where U begins.
 * @param {number} vStart Where V begins.
 * @param {number} stride The bytes from one row of U to the next.
 * @param {number} step The bytes from one value of U to the next.
 */
function convert(picture, width, height, rgba, uStart, vStart, stride, step) {
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let chroma = (y >> 1) * stride;
    for (let x = 0; x < width; x += 2, chroma += step) {
      const u = picture[uStart + chroma], v = picture[vStart + chroma];
      const red = RED_V[v], green = GREEN_U[u] + GREEN_V[v], blue = BLUE_U[u];
      let luma = LUMA[picture[row + x]];
      rgba[row + x] = 0xFF000000 | CLAMP[(luma + blue >> 16) + 512] << 16 | CLAMP[(luma + green >> 16) + 512] << 8 | CLAMP[(luma + red >> 16) + 512];
      if (x + 1 < width) {
        luma = LUMA[picture[row + x + 1]];
        rgba[row + x + 1] = 0xFF000000 | CLAMP[(luma + blue >> 16) + 512] << 16 | CLAMP[(luma + green >> 16) + 512] << 8 | CLAMP[(luma + red >> 16) + 512];
      }
    }
  }
}
