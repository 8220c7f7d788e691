/** @import { Media } from '../wire/media.js' */
import { HEADER_BYTES } from '../wire/media.js';

/** Why this browser plays no sound here, for the user. */
export const NO_SOUND = 'Browsers play live sound only on https and on localhost. Open the desk on localhost, or through https.';

/** Plays one stream. */
export class Speaker {
  /** The figures of the jitter buffer. */
  gaps = 0;
  cut = 0;
  /** The sound that waits to be played, in seconds. */
  waiting = 0;
  #node;
  #gain;

  /** @param {AudioWorkletNode} node @param {GainNode} gain */
  constructor(node, gain) {
    this.#node = node;
    this.#gain = gain;
    node.port.onmessage = ({ data }) => {
      this.gaps = data.gaps;
      this.cut = data.cut;
      this.waiting = data.waiting;
    };
  }

  /** Takes a block; its buffer is gone afterwards. @param {Media} media */
  push(media) {
    this.#node.port.postMessage({ buffer: media.buffer, offset: HEADER_BYTES, rate: media.rate, channels: media.channels }, [media.buffer]);
  }

  /** @param {number} volume 0 to 1. */
  setVolume(volume) {
    this.#gain.gain.value = volume;
  }

  close() {
    this.#node.port.postMessage({ end: true });
    this.#node.disconnect();
    this.#gain.disconnect();
  }
}

/** The sound of the page. */
export class SoundOut {
  /** @type {AudioContext | null} */
  #context = null;
  /** @type {GainNode | null} */
  #master = null;
  /** @type {Promise<void> | null} */
  #ready = null;
  #volume = 1;

  /** Whether this browser can play sound here. */
  static get isPossible() {
    return typeof AudioWorkletNode !== 'undefined' && window.isSecureContext;
  }

  get isRunning() {
    return this.#context?.state === 'running';
  }

  /** The context, once it was started. */
  get context() {
    return this.#context;
  }

  /**
   * Starts the sound. Browsers allow it only in response to a click or a key.
   * @returns {Promise<void>}
   */
  async start() {
    if (!SoundOut.isPossible) throw new Error(NO_SOUND);
    if (this.#context === null) {
      const context = new AudioContext({ sampleRate: 48_000, latencyHint: 'interactive' });
      this.#context = context;
      this.#master = context.createGain();
      this.#master.gain.value = this.#volume;
      this.#master.connect(context.destination);
      this.#ready = context.audioWorklet.addModule(new URL('speaker.worklet.js', import.meta.url));
    }

    await Promise.all([this.#context.resume(), this.#ready]);
  }

  /**
   * Creates the speaker of a stream.
   * @returns {Promise<Speaker>}
   */
  async createSpeaker() {
    await this.start();
    const context = /** @type {AudioContext} */ (this.#context);
    const node = new AudioWorkletNode(context, 'speaker', { numberOfInputs: 0, outputChannelCount: [2] });
    const gain = context.createGain();
    node.connect(gain).connect(/** @type {GainNode} */ (this.#master));
    return new Speaker(node, gain);
  }

  /** Sets the volume of everything. @param {number} volume 0 to 1. */
  setVolume(volume) {
    this.#volume = volume;
    if (this.#master !== null) this.#master.gain.value = volume;
  }
}
