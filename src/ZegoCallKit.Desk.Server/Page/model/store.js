/**
 * A value that can be watched.
 * @template T
 */
export class Store {
  /** @type {Set<(value: T) => void>} */
  #watchers = new Set();
  #value;

  /** @param {T} value */
  constructor(value) {
    this.#value = value;
  }

  get value() {
    return this.#value;
  }

  /** @param {T} value */
  set(value) {
    if (value === this.#value) return;
    this.#value = value;
    for (const watcher of [...this.#watchers]) watcher(value);
  }

  /** @param {Partial<T>} part Fields that change. */
  update(part) {
    this.set({ ...this.#value, ...part });
  }

  /**
   * Calls a function now and with each change.
   * @param {(value: T) => void} watcher
   * @returns {() => void} Ends it.
   */
  watch(watcher) {
    this.#watchers.add(watcher);
    watcher(this.#value);
    return () => {
      this.#watchers.delete(watcher);
    };
  }
}
