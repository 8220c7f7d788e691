/** Reads and writes the header of media messages: 40 bytes, little-endian. */

export const HEADER_BYTES = 40;

export const Kind = Object.freeze({ Video: 1, Audio: 2, Sei: 3 });

export const Format = Object.freeze({ I420: 1, Nv12: 2, Bgra: 4, Rgba: 5, Pcm: 1 });

const MAX_SIDE = 16_384;
const MAX_SEI_BYTES = 4_096;

/**
 * A media message.
 * @typedef {object} Media
 * @property {number} kind One of {@link Kind}.
 * @property {number} format One of {@link Format}.
 * @property {number} handle The play, or the publication.
 * @property {number} number The number of the frame.
 * @property {number} timestamp When it was captured, in ticks of 100 ns of the publisher's clock.
 * @property {number} sentAt When it was sent, in ticks of the desk's clock; 0 if that is not known.
 * @property {number} key 0, or the fingerprint of the key that it is encrypted with.
 * @property {number} rotation Of video: 0, 90, 180 or 270.
 * @property {number} width Of video.
 * @property {number} height Of video.
 * @property {number} rate Of audio: the sample rate.
 * @property {number} channels Of audio: 1 or 2.
 * @property {ArrayBuffer} buffer The message; the payload begins at {@link HEADER_BYTES}.
 */

/** A media message that does not follow the protocol. */
export class MediaFault extends Error {}

/**
 * Returns the size of a picture.
 * @param {number} format One of {@link Format}.
 * @param {number} width
 * @param {number} height
 * @returns {number} The number of bytes, or -1 if the format is not known.
 */
export function pictureBytes(format, width, height) {
  const chroma = ((width + 1) >> 1) * ((height + 1) >> 1);
  switch (format) {
    case Format.I420:
    case Format.Nv12:
      return width * height + 2 * chroma;
    case Format.Bgra:
    case Format.Rgba:
      return 4 * width * height;
    default:
      return -1;
  }
}

/**
 * Reads a message from the desk and checks it.
 * @param {ArrayBuffer} buffer
 * @returns {Media}
 * @throws {MediaFault} A field is wrong.
 */
export function readMedia(buffer) {
  if (buffer.byteLength < HEADER_BYTES) {
    throw new MediaFault(`A media message needs a header of ${HEADER_BYTES} bytes, but this one has ${buffer.byteLength} bytes.`);
  }

  const view = new DataView(buffer);
  const length = view.getUint32(12, true);
  if (length !== buffer.byteLength - HEADER_BYTES) {
    throw new MediaFault(`The header announces ${length} bytes, but ${buffer.byteLength - HEADER_BYTES} follow.`);
  }

  /** @type {Media} */
  const media = {
    kind: view.getUint8(0),
    format: view.getUint8(1),
    handle: view.getUint32(4, true),
    number: view.getUint32(8, true),
    timestamp: Number(view.getBigInt64(16, true)),
    sentAt: Number(view.getBigInt64(24, true)),
    key: view.getUint16(38, true),
    rotation: 0,
    width: 0,
    height: 0,
    rate: 0,
    channels: 0,
    buffer,
  };
  const small = view.getUint16(2, true), large = view.getUint32(32, true), last = view.getUint16(36, true);
  switch (media.kind) {
    case Kind.Video:
      media.rotation = small;
      media.width = large;
      media.height = last;
      checkVideo(media, length);
      break;
    case Kind.Audio:
      media.channels = small;
      media.rate = large;
      checkAudio(media, length);
      break;
    case Kind.Sei:
      if (length < 1 || length > MAX_SEI_BYTES) throw new MediaFault(`Supplemental data has 1 to ${MAX_SEI_BYTES} bytes, but here are ${length}.`);
      break;
    default:
      throw new MediaFault(`There is no kind ${media.kind} of media.`);
  }

  return media;
}

/** @param {Media} media @param {number} length */
function checkVideo(media, length) {
  const { format, width, height, rotation } = media;
  if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) throw new MediaFault(`A picture has 1 to ${MAX_SIDE} pixels a side, but this one has ${width}×${height}.`);
  if (rotation % 90 !== 0 || rotation > 270) throw new MediaFault(`A picture is rotated by 0, 90, 180 or 270 degrees, not by ${rotation}.`);
  const bytes = pictureBytes(format, width, height);
  if (bytes < 0) throw new MediaFault(`There is no pixel format ${format}.`);
  if (bytes !== length) throw new MediaFault(`A picture of ${width}×${height} has ${bytes} bytes, but this one has ${length}.`);
}

/** @param {Media} media @param {number} length */
function checkAudio(media, length) {
  const { format, rate, channels } = media;
  if (format !== Format.Pcm) throw new MediaFault(`There is no audio format ${format}.`);
  if (channels !== 1 && channels !== 2) throw new MediaFault(`Audio has 1 or 2 channels, not ${channels}.`);
  if (rate < 8_000 || rate > 48_000) throw new MediaFault(`The sample rate is 8,000 to 48,000 Hz, not ${rate}.`);
  if (length === 0 || length % (2 * channels) !== 0) throw new MediaFault(`${length} bytes are no whole number of samples.`);
}

/**
 * Creates a message for a picture; the payload is written by the caller.
 * @param {{handle: number, number: number, timestamp: number, sentAt: number, format: number, width: number, height: number}} head Times in ticks of 100 ns.
 * @param {ArrayBuffer} [reuse] A message of the same size that may be overwritten.
 * @returns {ArrayBuffer}
 */
export function writeVideo(head, reuse) {
  const bytes = pictureBytes(head.format, head.width, head.height);
  const buffer = reuse?.byteLength === HEADER_BYTES + bytes ? reuse : new ArrayBuffer(HEADER_BYTES + bytes);
  const view = writeHead(buffer, Kind.Video, head);
  view.setUint16(2, 0, true);
  view.setUint32(32, head.width, true);
  view.setUint16(36, head.height, true);
  return buffer;
}

/**
 * Creates a message for a block of sound.
 * @param {{handle: number, number: number, timestamp: number, sentAt: number, rate: number, channels: number}} head Times in ticks of 100 ns.
 * @param {Int16Array} samples The samples, channels interleaved.
 * @returns {ArrayBuffer}
 */
export function writeAudio(head, samples) {
  const buffer = new ArrayBuffer(HEADER_BYTES + samples.byteLength);
  const view = writeHead(buffer, Kind.Audio, { ...head, format: Format.Pcm });
  view.setUint16(2, head.channels, true);
  view.setUint32(32, head.rate, true);
  view.setUint16(36, 0, true);
  new Int16Array(buffer, HEADER_BYTES).set(samples);
  return buffer;
}

/**
 * @param {ArrayBuffer} buffer
 * @param {number} kind
 * @param {{handle: number, number: number, timestamp: number, sentAt: number, format: number}} head
 */
function writeHead(buffer, kind, head) {
  const view = new DataView(buffer);
  view.setUint8(0, kind);
  view.setUint8(1, head.format);
  view.setUint32(4, head.handle, true);
  view.setUint32(8, head.number >>> 0, true);
  view.setUint32(12, buffer.byteLength - HEADER_BYTES, true);
  view.setBigInt64(16, BigInt(Math.round(head.timestamp)), true);
  view.setBigInt64(24, BigInt(Math.round(head.sentAt)), true);
  view.setUint16(38, 0, true);
  return view;
}
