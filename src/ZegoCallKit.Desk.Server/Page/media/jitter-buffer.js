/** The delay that the buffer aims at, in seconds: at first, and at most. */
const FIRST_DELAY = 0.06, LONGEST_DELAY = 0.25;
/** More than this beyond the aim is cut off. */
const SURPLUS = 0.25;
/** Each gap makes the delay longer by this; a calm second makes it shorter by that. */
const LONGER = 0.02, SHORTER = 0.001;
/** The change of the speed, too little to hear; how far off the delay must be before it changes, and how near before that ends, as shares of the aim. */
const STEERING = 0.005, FAR = 0.5, NEAR = 0.1;
/** How fast the measured delay follows, for each block of output. */
const SMOOTHING = 0.01;
/** The room for sound, in seconds. */
const CAPACITY = 1;

/**
 * Turns blocks of sound that arrive unevenly into even sound. It waits until it holds some, plays a little faster or slower to keep it so, and grows more patient with each gap.
 * It is used in an audio worklet, and allocates nothing while it plays.
 */
export class JitterBuffer {
  /** How often there was nothing to play. */
  gaps = 0;
  /** The samples of each channel that were cut off because they came too late. */
  cut = 0;
  #rate = 0;
  #channels = 0;
  /** @type {Float32Array} */
  #ring = new Float32Array(0);
  #capacity = 0;
  #read = 0;
  #held = 0;
  #fraction = 0;
  #isPlaying = false;
  #average = 0;
  /** Which way the speed is changed: 1 is faster, -1 is slower. */
  #steering = 0;
  #delay = FIRST_DELAY;
  #outputRate;

  /** @param {number} outputRate The sample rate of the output. */
  constructor(outputRate) {
    this.#outputRate = outputRate;
  }

  /** The sound that waits, in seconds. */
  get waiting() {
    return this.#rate === 0 ? 0 : this.#held / this.#rate;
  }

  /** The delay that it aims at, in seconds. */
  get delay() {
    return this.#delay;
  }

  /**
   * Takes a block.
   * @param {Int16Array} samples Channels interleaved.
   * @param {number} rate
   * @param {number} channels 1 or 2.
   */
  push(samples, rate, channels) {
    if (rate !== this.#rate || channels !== this.#channels) this.#begin(rate, channels);
    const count = Math.min(Math.floor(samples.length / channels), this.#capacity);
    const surplus = this.#held + count - this.#capacity;
    if (surplus > 0) this.#drop(surplus);
    for (let i = 0; i < count; i++) {
      const at = (this.#read + this.#held + i) % this.#capacity * channels;
      for (let channel = 0; channel < channels; channel++) this.#ring[at + channel] = samples[i * channels + channel] / 32_768;
    }

    this.#held += count;
    if (this.waiting > this.#delay + SURPLUS) this.#drop(this.#held - Math.round(this.#delay * rate));
  }

  /**
   * Fills a block of output.
   * @param {Float32Array} left
   * @param {Float32Array} right
   */
  pull(left, right) {
    const length = left.length;
    if (!this.#isPlaying && this.#rate > 0 && this.waiting >= this.#delay) {
      this.#isPlaying = true;
      this.#average = this.waiting;
      this.#steering = 0;
    }

    if (!this.#isPlaying) {
      left.fill(0);
      right.fill(0);
      return;
    }

    this.#delay = Math.max(FIRST_DELAY, this.#delay - SHORTER * length / this.#outputRate);
    const step = this.#rate / this.#outputRate * this.#speed();
    const stereo = this.#channels === 2;
    for (let i = 0; i < length; i++) {
      if (this.#held < 2) {
        left.fill(0, i);
        right.fill(0, i);
        this.#isPlaying = false;
        this.gaps++;
        this.#delay = Math.min(LONGEST_DELAY, this.#delay + LONGER);
        return;
      }

      const at = this.#read * this.#channels, next = (this.#read + 1) % this.#capacity * this.#channels;
      left[i] = this.#ring[at] + (this.#ring[next] - this.#ring[at]) * this.#fraction;
      right[i] = stereo ? this.#ring[at + 1] + (this.#ring[next + 1] - this.#ring[at + 1]) * this.#fraction : left[i];
      this.#fraction += step;
      const whole = Math.min(Math.floor(this.#fraction), this.#held - 1);
      this.#fraction -= whole;
      this.#read = (this.#read + whole) % this.#capacity;
      this.#held -= whole;
    }
  }

  /** Near the aim, the speed stays exactly 1, so that nothing is resampled without need. */
  #speed() {
    this.#average += (this.waiting - this.#average) * SMOOTHING;
    const error = (this.#average - this.#delay) / this.#delay;
    if (Math.abs(error) > FAR) this.#steering = Math.sign(error);
    else if (error * this.#steering < NEAR) this.#steering = 0;
    return 1 + this.#steering * STEERING;
  }

  /** @param {number} count */
  #drop(count) {
    const dropped = Math.min(count, this.#held);
    this.#read = (this.#read + dropped) % this.#capacity;
    this.#held -= dropped;
    this.cut += dropped;
  }

  /** @param {number} rate @param {number} channels */
  #begin(rate, channels) {
    this.#rate = rate;
    this.#channels = channels;
    this.#capacity = Math.ceil(rate * CAPACITY);
    this.#ring = new Float32Array(this.#capacity * channels);
    this.#read = this.#held = this.#fraction = 0;
    this.#isPlaying = false;
  }
}
