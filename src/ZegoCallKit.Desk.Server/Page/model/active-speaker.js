/** The values of the kit's ActiveSpeakerOptions, in levels of 0 to 100 and milliseconds. */
const THRESHOLD = 10, MARGIN = 5, ATTACK = 200, TAKE_OVER = 1_000, HOLD = 2_000, SMOOTHING = 300;

/** Finds out who speaks, steadily: a short noise changes nothing. */
export class ActiveSpeaker {
  /** @type {Map<string, number>} */
  #levels = new Map();
  /** @type {string | null} */
  #active = null;
  #heardAt = -Infinity;
  /** @type {{id: string, since: number} | null} */
  #candidate = null;
  #measuredAt = -1;

  /** Who speaks, or spoke last. */
  get active() {
    return this.#active;
  }

  /** Says whether someone speaks at present. @param {string} id */
  isSpeaking(id) {
    return (this.#levels.get(id) ?? 0) >= THRESHOLD;
  }

  /**
   * Takes a measurement.
   * @param {Record<string, number>} levels The loudness of everyone, 0 to 100; who is missing is silent.
   * @param {number} now Milliseconds.
   * @returns {string | null} Who speaks, or spoke last.
   */
  measure(levels, now) {
    const share = this.#measuredAt < 0 ? 1 : 1 - Math.exp(-(now - this.#measuredAt) / SMOOTHING);
    this.#measuredAt = now;
    for (const id of new Set([...this.#levels.keys(), ...Object.keys(levels)])) {
      const old = this.#levels.get(id) ?? 0, level = old + ((levels[id] ?? 0) - old) * share;
      if (level < 0.1 && !(id in levels)) this.#levels.delete(id);
      else this.#levels.set(id, level);
    }

    this.#choose(now);
    return this.#active;
  }

  /** @param {number} now */
  #choose(now) {
    const activeLevel = this.#active === null ? 0 : this.#levels.get(this.#active) ?? 0;
    if (activeLevel >= THRESHOLD) this.#heardAt = now;
    else if (now - this.#heardAt > HOLD) this.#active = null;
    const [loudest, level] = [...this.#levels].reduce((best, one) => one[1] > best[1] ? one : best, ['', 0]);
    const isBetter = level >= THRESHOLD && loudest !== this.#active && (this.#active === null || level >= activeLevel + MARGIN);
    if (!isBetter) {
      this.#candidate = null;
      return;
    }

    if (this.#candidate?.id !== loudest) this.#candidate = { id: loudest, since: now };
    if (now - this.#candidate.since >= (this.#active === null ? ATTACK : TAKE_OVER)) {
      this.#active = loudest;
      this.#heardAt = now;
      this.#candidate = null;
    }
  }
}
