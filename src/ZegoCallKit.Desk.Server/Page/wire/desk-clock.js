/** The ticks of the desk's clock in a millisecond: its unit is 100 ns. */
export const TICKS = 10_000;

/** Estimates the desk's clock: half of the shortest round trip is the way of an answer. */
export class DeskClock {
  #offset = 0;
  #best = Infinity;
  #now;

  /** @param {() => number} now Returns milliseconds of a clock that never goes back. */
  constructor(now) {
    this.#now = now;
  }

  /** The shortest round trip in milliseconds; infinite before the first. */
  get roundTrip() {
    return this.#best;
  }

  /**
   * Takes a first guess, which any measurement replaces.
   * @param {number} time The desk's clock in ticks.
   */
  guess(time) {
    this.#offset = time - this.#now() * TICKS;
    this.#best = Infinity;
  }

  /**
   * Takes a measurement.
   * @param {number} sentAt When the question was sent, by the clock of this page.
   * @param {number} time The desk's clock in the answer, in ticks.
   */
  measure(sentAt, time) {
    const now = this.#now();
    const roundTrip = now - sentAt;
    // Clocks drift: an old measurement loses its advantage slowly.
    this.#best += 0.05;
    if (roundTrip <= this.#best) {
      this.#best = roundTrip;
      this.#offset = time - (now - roundTrip / 2) * TICKS;
    }
  }

  /** Returns the desk's time in ticks. */
  ticks() {
    return this.#now() * TICKS + this.#offset;
  }

  /** Returns how long ago a time of the desk's clock was, in milliseconds. @param {number} ticks */
  millisecondsSince(ticks) {
    return (this.ticks() - ticks) / TICKS;
  }
}
