/** @import { Speaker } from './speaker.js' */
import { PageSpeaker, WorkletSpeaker } from './speaker.js';

/** The sound of the page. */
export class SoundOut {
  /** @type {AudioContext | null} */
  #context = null;
  /** @type {GainNode | null} */
  #master = null;
  /** @type {Promise<void> | undefined} */
  #module;
  #volume = 1;

  /** The context, once it was started. */
  get context() {
    return this.#context;
  }

  /**
   * Starts the sound. Browsers allow it only in response to a click or a key.
   * @returns {Promise<void>}
   */
  async start() {
    await this.#open();
  }

  /**
   * Creates the speaker of a stream.
   * @returns {Promise<Speaker>}
   */
  async createSpeaker() {
    const { context, master } = await this.#open();
    return this.#module === undefined ? new PageSpeaker(context, master) : new WorkletSpeaker(context, master);
  }

  /** Sets the volume of everything. @param {number} volume 0 to 1. */
  setVolume(volume) {
    this.#volume = volume;
    if (this.#master !== null) this.#master.gain.value = volume;
  }

  async #open() {
    const context = this.#context ??= new AudioContext({ sampleRate: 48_000, latencyHint: 'interactive' });
    let master = this.#master;
    if (master === null) {
      master = this.#master = context.createGain();
      master.gain.value = this.#volume;
      master.connect(context.destination);
      this.#module = context.audioWorklet?.addModule(new URL('speaker.worklet.js', import.meta.url));
    }

    await Promise.all([context.resume(), this.#module]);
    return { context, master };
  }
}
