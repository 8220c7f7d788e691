/** @import { QualityLevel } from '../wire/types.js' */

/**
 * Judges a link as the kit does: by the share of frames that were lost, and by the round trip.
 * @param {number} lost The share of lost frames, 0 to 1.
 * @param {number} roundTrip In milliseconds.
 * @returns {QualityLevel}
 */
export function qualityOf(lost, roundTrip) {
  if (lost >= 0.5) return 'Die';
  if (lost >= 0.15 || roundTrip >= 600) return 'Bad';
  if (lost >= 0.05 || roundTrip >= 300) return 'Medium';
  if (lost >= 0.01 || roundTrip >= 120) return 'Good';
  return 'Excellent';
}

/** Turns two counters that only grow into the share of the first within the last interval. */
export class LossShare {
  #lost = 0;
  #good = 0;

  /**
   * @param {number} lost All that were lost so far.
   * @param {number} good All that came so far.
   * @returns {number} The share of the lost since the last call, 0 to 1.
   */
  take(lost, good) {
    const newLost = Math.max(0, lost - this.#lost), newGood = Math.max(0, good - this.#good);
    this.#lost = lost;
    this.#good = good;
    return newLost + newGood === 0 ? 0 : newLost / (newLost + newGood);
  }
}
