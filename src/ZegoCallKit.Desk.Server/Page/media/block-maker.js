/** Cuts sound into blocks of equal length, and converts its sample rate. It is used in an audio worklet. */
export class BlockMaker {
  #step;
  #block;
  #filled = 0;
  #fraction = 0;
  #previous = 0;

  /**
   * @param {number} inputRate The sample rate of the input.
   * @param {number} outputRate The sample rate of the blocks.
   * @param {number} milliseconds The length of a block.
   * @param {(block: Int16Array) => void} onBlock Takes a block, which is used again afterwards.
   */
  constructor(inputRate, outputRate, milliseconds, onBlock) {
    this.#step = inputRate / outputRate;
    this.#block = new Int16Array(Math.round(outputRate * milliseconds / 1_000));
    this.onBlock = onBlock;
  }

  /** @param {Float32Array} samples One channel; from -1 to 1, what is beyond is clipped. */
  push(samples) {
    for (let i = 0; i < samples.length; i++) {
      const sample = samples[i];
      // Points of the output between the previous sample and this one.
      while (this.#fraction < 1) {
        this.#add(this.#previous + (sample - this.#previous) * this.#fraction);
        this.#fraction += this.#step;
      }

      this.#fraction -= 1;
      this.#previous = sample;
    }
  }

  /** @param {number} sample */
  #add(sample) {
    this.#block[this.#filled++] = Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768)));
    if (this.#filled === this.#block.length) {
      this.#filled = 0;
      this.onBlock(this.#block);
    }
  }
}
