/** @import { SoundOut } from './sound-out.js' */

/** Two tones, as phones ring: how high, how loud, how long, and how long the pause is. */
const TONES = [440, 480], LOUDNESS = 0.06, LENGTH = 1, PAUSE = 3_000;

/** Rings while a call waits for an answer. */
export class RingTone {
  #timer = 0;
  #sound;

  /** @param {SoundOut} sound */
  constructor(sound) {
    this.#sound = sound;
  }

  start() {
    if (this.#timer !== 0) return;
    this.#ring();
    this.#timer = setInterval(() => this.#ring(), PAUSE);
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
  }

  #ring() {
    const { context } = this.#sound;
    // Without a click on the page before, browsers allow no sound.
    if (context === null || context.state !== 'running') return;
    const gain = context.createGain(), now = context.currentTime;
    gain.gain.setValueAtTime(0, now);
    gain.gain.linearRampToValueAtTime(LOUDNESS, now + 0.02);
    gain.gain.setValueAtTime(LOUDNESS, now + LENGTH - 0.05);
    gain.gain.linearRampToValueAtTime(0, now + LENGTH);
    gain.connect(context.destination);
    for (const frequency of TONES) {
      const tone = new OscillatorNode(context, { frequency });
      tone.connect(gain);
      tone.start(now);
      tone.stop(now + LENGTH);
    }
  }
}
