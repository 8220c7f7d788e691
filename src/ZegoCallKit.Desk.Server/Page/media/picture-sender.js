/**
 * @import { CapturedFrame } from './frame-reader.js'
 * @import { Publication } from '../wire/publications.js'
 * @import { Media } from '../wire/media.js'
 */
import { Format, pictureBytes, readMedia } from '../wire/media.js';
import { cover, within } from './fit.js';
import { toI420 } from './rgba-to-i420.js';

/**
 * @typedef {object} PictureShape
 * @property {'cover' | 'within'} fit Cuts the picture to fill the size exactly, or keeps its shape within the size.
 * @property {number} width
 * @property {number} height
 */

/** Converts captured pictures to I420, shows them to the user and sends them. */
export class PictureSender {
  /** @type {OffscreenCanvasRenderingContext2D | null} */
  #context = null;
  #shape;
  #show;

  /**
   * @param {PictureShape} shape
   * @param {(media: Media) => void} show Shows what is sent.
   */
  constructor(shape, show) {
    this.#shape = shape;
    this.#show = show;
    /** Where the pictures go; null while nothing is published. @type {Publication | null} */
    this.publication = null;
  }

  /** @param {CapturedFrame} captured @param {number} milliseconds */
  async take(captured, milliseconds) {
    const publication = this.publication;
    if (publication === null || captured.width === 0 || captured.height === 0) return;
    const { width, height } = this.#shape.fit === 'cover' ? this.#shape : within(captured.width, captured.height, this.#shape.width, this.#shape.height);
    const maySend = publication.canSend(pictureBytes(Format.I420, width, height));
    const target = publication.beginPicture(width, height, milliseconds);
    if (isReady(captured.frame, width, height)) await captured.frame.copyTo(target, { layout: layoutOf(width, height) });
    else this.#convert(captured, width, height, target);
    if (publication !== this.publication) return;
    this.#show(readMedia(/** @type {ArrayBuffer} */ (target.buffer)));
    if (maySend) publication.sendPicture();
  }

  /** @param {CapturedFrame} captured @param {number} width @param {number} height @param {Uint8Array} target */
  #convert(captured, width, height, target) {
    this.#context ??= new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
    const context = this.#context;
    if (context === null) throw new Error('This browser does not convert pictures.');
    if (context.canvas.width !== width || context.canvas.height !== height) {
      context.canvas.width = width;
      context.canvas.height = height;
    }

    const from = cover(captured.width, captured.height, width, height);
    context.drawImage(captured.image, from.x, from.y, from.width, from.height, 0, 0, width, height);
    toI420(context.getImageData(0, 0, width, height).data, width, height, target);
  }
}

/**
 * Says whether a frame has the right format, size and colors already.
 * @param {VideoFrame | null} frame
 * @param {number} width
 * @param {number} height
 * @returns {frame is VideoFrame}
 */
function isReady(frame, width, height) {
  if (frame?.format !== 'I420' || frame.visibleRect?.width !== width || frame.visibleRect.height !== height || frame.displayWidth !== width) return false;
  const { fullRange, matrix } = frame.colorSpace;
  return fullRange !== true && (matrix === null || matrix === 'smpte170m' || matrix === 'bt470bg');
}

/** @param {number} width @param {number} height */
function layoutOf(width, height) {
  const size = width * height;
  return [{ offset: 0, stride: width }, { offset: size, stride: width / 2 }, { offset: size + size / 4, stride: width / 2 }];
}
