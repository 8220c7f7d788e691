import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { Format, HEADER_BYTES, Kind, MediaFault, pictureBytes, readMedia, writeAudio, writeVideo } = await import(`${PAGE}wire/media.js`);

const head = { handle: 7, number: 3, timestamp: 123_456_789, sentAt: 88_123_456_780, format: Format.I420, width: 5, height: 3 };

test('A picture that was written is read as it was', () => {
  const buffer = writeVideo(head);
  new Uint8Array(buffer, HEADER_BYTES)[2] = 99;

  const media = readMedia(buffer);

  assert.equal(buffer.byteLength, 40 + 15 + 6 + 6);
  assert.deepEqual({ kind: media.kind, format: media.format, handle: media.handle, number: media.number, timestamp: media.timestamp, sentAt: media.sentAt, width: media.width, height: media.height, rotation: media.rotation, key: media.key },
    { kind: Kind.Video, format: Format.I420, handle: 7, number: 3, timestamp: 123_456_789, sentAt: 88_123_456_780, width: 5, height: 3, rotation: 0, key: 0 });
  assert.equal(new Uint8Array(media.buffer, HEADER_BYTES)[2], 99);
});

test('Sound that was written is read as it was', () => {
  const media = readMedia(writeAudio({ handle: 1, number: 2 ** 32 + 5, timestamp: 0, sentAt: 0, rate: 44_100, channels: 2 }, Int16Array.of(1, -2, 3, -4)));

  assert.deepEqual([media.kind, media.number, media.rate, media.channels], [Kind.Audio, 5, 44_100, 2]);
  assert.deepEqual([...new Int16Array(media.buffer, HEADER_BYTES)], [1, -2, 3, -4]);
});

test('A message of the right size is used again, and one of another size is not', () => {
  const first = writeVideo(head);

  assert.equal(writeVideo({ ...head, number: 4 }, first), first);
  assert.notEqual(writeVideo({ ...head, width: 6 }, first), first);
});

test('The header stands where the protocol says', () => {
  const view = new DataView(writeVideo(head));

  assert.deepEqual([view.getUint8(0), view.getUint8(1), view.getUint16(2, true), view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)], [1, 1, 0, 7, 3, 27]);
  assert.deepEqual([view.getBigInt64(16, true), view.getBigInt64(24, true), view.getUint32(32, true), view.getUint16(36, true), view.getUint16(38, true)], [123_456_789n, 88_123_456_780n, 5, 3, 0]);
});

test('The size of a picture follows from its format, also with odd sides', () => {
  assert.deepEqual([Format.I420, Format.Nv12, Format.Bgra, Format.Rgba, 3].map(format => pictureBytes(format, 5, 3)), [27, 27, 60, 60, -1]);
  assert.equal(pictureBytes(Format.I420, 640, 360), 345_600);
});

/** Changes one field of a right message. */
function broken(message, change) {
  const buffer = message.slice(0);
  change(new DataView(buffer));
  return buffer;
}

const picture = writeVideo(head);
const sound = writeAudio({ handle: 1, number: 0, timestamp: 0, sentAt: 0, rate: 48_000, channels: 1 }, new Int16Array(480));
for (const [name, buffer] of [
  ['that is shorter than a header', new ArrayBuffer(39)],
  ['with another length than announced', broken(picture, view => view.setUint32(12, 28, true))],
  ['of an unknown kind', broken(picture, view => view.setUint8(0, 9))],
  ['of an unknown pixel format', broken(picture, view => view.setUint8(1, 3))],
  ['with a picture of another size than its bytes', broken(picture, view => view.setUint32(32, 8, true))],
  ['with a picture without height', broken(picture, view => view.setUint16(36, 0, true))],
  ['with a picture that is too wide', broken(picture, view => view.setUint32(32, 16_385, true))],
  ['with a crooked picture', broken(picture, view => view.setUint16(2, 45, true))],
  ['with a picture that is turned too far', broken(picture, view => view.setUint16(2, 360, true))],
  ['with three channels of sound', broken(sound, view => view.setUint16(2, 3, true))],
  ['with a sample rate that is too low', broken(sound, view => view.setUint32(32, 7_999, true))],
  ['with sound in an unknown format', broken(sound, view => view.setUint8(1, 2))],
  ['with half a sample', broken(sound.slice(0, 41), view => view.setUint32(12, 1, true))],
  ['with supplemental data that is empty', broken(sound.slice(0, 40), view => { view.setUint8(0, 3); view.setUint32(12, 0, true); })],
]) {
  test(`A message ${name} is refused`, () => assert.throws(() => readMedia(buffer), MediaFault));
}
