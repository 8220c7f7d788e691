/**
 * Keeps the children of an element in step with a list: what has a key keeps its element.
 * @template T
 */
export class KeyedList {
  /** @type {Map<string, {element: HTMLElement, update: (item: T) => void, remove?: () => void}>} */
  #entries = new Map();
  #parent;
  #keyOf;
  #create;

  /**
   * @param {HTMLElement} parent An element without other children.
   * @param {(item: T) => string} keyOf
   * @param {(item: T) => {element: HTMLElement, update: (item: T) => void, remove?: () => void}} create
   */
  constructor(parent, keyOf, create) {
    this.#parent = parent;
    this.#keyOf = keyOf;
    this.#create = create;
  }

  get size() {
    return this.#entries.size;
  }

  /** @param {readonly T[]} items */
  update(items) {
    const gone = new Set(this.#entries.keys());
    /** @type {Element | null} */
    let place = this.#parent.firstElementChild;
    for (const item of items) {
      const key = this.#keyOf(item);
      let entry = this.#entries.get(key);
      if (entry === undefined) {
        entry = this.#create(item);
        this.#entries.set(key, entry);
      } else {
        gone.delete(key);
      }

      entry.update(item);
      if (entry.element === place) place = place.nextElementSibling;
      else this.#parent.insertBefore(entry.element, place);
    }

    for (const key of gone) this.#remove(key);
  }

  clear() {
    for (const key of [...this.#entries.keys()]) this.#remove(key);
  }

  /** @param {string} key */
  #remove(key) {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    entry?.remove?.();
    entry?.element.remove();
  }
}
