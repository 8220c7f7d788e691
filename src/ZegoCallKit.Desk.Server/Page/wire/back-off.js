/** Says how long to wait before the next attempt to connect: longer each time, and by chance, so that many pages do not return at once. */
export class BackOff {
  #attempts = 0;

  /**
   * @param {object} [options]
   * @param {number} [options.first] The first pause in milliseconds.
   * @param {number} [options.longest] The longest pause in milliseconds.
   * @param {() => number} [options.random] Returns a number from 0 to 1.
   */
  constructor({ first = 250, longest = 10_000, random = Math.random } = {}) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /** The number of attempts since the last success. */
  get attempts() {
    return this.#attempts;
  }

  /**
   * Counts an attempt.
   * @param {number} [atLeast] The shortest pause that makes sense, in milliseconds.
   * @returns {number} The pause before it, in milliseconds.
   */
  next(atLeast = 0) {
    const full = Math.min(this.longest, this.first * 2 ** Math.min(this.#attempts++, 16));
    return Math.max(atLeast, full / 2 + this.random() * full / 2);
  }

  /** Begins anew after a success. */
  reset() {
    this.#attempts = 0;
  }
}
