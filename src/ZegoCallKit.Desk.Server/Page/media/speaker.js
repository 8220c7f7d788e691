/** @import { Media } from '../wire/media.js' */
import { HEADER_BYTES } from '../wire/media.js';
import { JitterBuffer } from './jitter-buffer.js';

/**
 * Plays one stream.
 * @typedef {object} Speaker
 * @property {number} gaps How often there was nothing to play.
 * @property {number} waiting The sound that waits to be played, in seconds.
 * @property {(media: Media) => void} push Takes a block; its buffer is gone afterwards.
 * @property {(volume: number) => void} setVolume 0 to 1.
 * @property {() => void} close
 */

/** A speaker in the audio thread, which a busy page does not disturb. @implements {Speaker} */
export class WorkletSpeaker {
  gaps = 0;
  waiting = 0;
  #node;
  #gain;

  /** @param {AudioContext} context With the module of the worklet. @param {AudioNode} output */
  constructor(context, output) {
    this.#node = new AudioWorkletNode(context, 'speaker', { numberOfInputs: 0, outputChannelCount: [2] });
    this.#gain = context.createGain();
    this.#node.connect(this.#gain).connect(output);
    this.#node.port.onmessage = ({ data }) => {
      this.gaps = data.gaps;
      this.waiting = data.waiting;
    };
  }

  /** @param {Media} media */
  push(media) {
    this.#node.port.postMessage({ buffer: media.buffer, offset: HEADER_BYTES, rate: media.rate, channels: media.channels }, [media.buffer]);
  }

  /** @param {number} volume */
  setVolume(volume) {
    this.#gain.gain.value = volume;
  }

  close() {
    this.#node.port.postMessage({ end: true });
    this.#node.disconnect();
    this.#gain.disconnect();
  }
}

/** The samples that the page hands over at once, where it has to do it itself. */
const BLOCK = 1_024;

/** A speaker in the page's own thread: browsers have audio worklets only on https and on localhost. @implements {Speaker} */
export class PageSpeaker {
  #buffer;
  #node;
  #gain;

  /** @param {AudioContext} context @param {AudioNode} output */
  constructor(context, output) {
    const buffer = this.#buffer = new JitterBuffer(context.sampleRate);
    this.#node = context.createScriptProcessor(BLOCK, 0, 2);
    this.#gain = context.createGain();
    this.#node.onaudioprocess = ({ outputBuffer }) => buffer.pull(outputBuffer.getChannelData(0), outputBuffer.getChannelData(1));
    this.#node.connect(this.#gain).connect(output);
  }

  get gaps() {
    return this.#buffer.gaps;
  }

  get waiting() {
    return this.#buffer.waiting;
  }

  /** @param {Media} media */
  push(media) {
    this.#buffer.push(new Int16Array(media.buffer, HEADER_BYTES), media.rate, media.channels);
  }

  /** @param {number} volume */
  setVolume(volume) {
    this.#gain.gain.value = volume;
  }

  close() {
    this.#node.onaudioprocess = null;
    this.#node.disconnect();
    this.#gain.disconnect();
  }
}
