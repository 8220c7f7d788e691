/** @import { Media } from '../wire/media.js' */
import { HEADER_BYTES } from '../wire/media.js';
import { toRgba } from './yuv-to-rgba.js';

/** The largest picture, in pixels. */
const MOST_PIXELS = 4_096 * 4_096;

/** Paints pictures without a graphics processor. One millisecond of a processor converts a picture of 640×360. */
export class CanvasPainter {
  name = 'canvas';
  /** @type {ImageData | null} */
  #image = null;
  /** @type {HTMLCanvasElement | null} */
  #scratch = null;

  /**
   * Gives a canvas to the painter.
   * @param {HTMLCanvasElement} canvas
   * @returns {(media: Media) => boolean} Paints a picture; returns false if it is too large.
   */
  surface(canvas) {
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('The canvas is in use already.');
    return media => {
      const { width, height, rotation } = media;
      if (width * height > MOST_PIXELS) return false;
      const image = this.#convert(media);
      const isTurned = rotation % 180 !== 0;
      resize(canvas, isTurned ? height : width, isTurned ? width : height);
      if (rotation === 0) {
        context.putImageData(image, 0, 0);
        return true;
      }

      this.#scratch ??= document.createElement('canvas');
      resize(this.#scratch, width, height);
      this.#scratch.getContext('2d', { alpha: false })?.putImageData(image, 0, 0);
      context.setTransform(1, 0, 0, 1, canvas.width / 2, canvas.height / 2);
      context.rotate(rotation * Math.PI / 180);
      context.drawImage(this.#scratch, -width / 2, -height / 2);
      context.setTransform(1, 0, 0, 1, 0, 0);
      return true;
    };
  }

  /** @param {Media} media */
  #convert(media) {
    const { width, height } = media;
    if (this.#image?.width !== width || this.#image.height !== height) this.#image = new ImageData(width, height);
    toRgba(new Uint8Array(media.buffer, HEADER_BYTES), media.format, width, height, new Uint32Array(this.#image.data.buffer));
    return this.#image;
  }
}

/** @param {HTMLCanvasElement} canvas @param {number} width @param {number} height */
function resize(canvas, width, height) {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
}
