/** Keeps the newest lines of a flight recording until they are sent: what an engine was told, and what it reported. */

/** The most characters of lines that wait. */
const MOST_WAITING = 200_000;
/** The most characters of a line. */
const MOST_LINE = 20_000;

export class Recorder {
  /** @type {{t: number, text: string}[]} */
  #lines = [];
  #size = 0;
  #missing = 0;
  #number = 0;
  #steady;
  #started;

  /**
   * @param {string} engine The name of the engine.
   * @param {() => number} steady Milliseconds of a steady clock.
   * @param {() => number} now Unix milliseconds.
   */
  constructor(engine, steady, now) {
    this.#steady = steady;
    this.#started = steady();
    /** The first line of the recording. */
    this.header = JSON.stringify({ version: 1, engine, startedAt: new Date(now()).toISOString() });
  }

  /**
   * Records a command that was accepted.
   * @param {string} name
   * @param {Record<string, string | number | boolean>} args Without secrets.
   */
  command(name, args) {
    const n = ++this.#number;
    this.#add({ t: this.#time(), c: name, n, a: args });
    this.#add({ t: this.#time(), r: 0, n });
  }

  /** Records an event. @param {string} name @param {object} data Its properties, without the bodies of messages. */
  event(name, data) {
    this.#add({ t: this.#time(), e: name, d: data });
  }

  /** Records something that is neither. @param {string} note */
  note(note) {
    this.#add({ t: this.#time(), note });
  }

  /** Removes the oldest lines and returns them as JSON. @param {number} most The most characters; one line is returned even if it is longer. */
  take(most) {
    /** @type {string[]} */
    const taken = [];
    if (this.#missing > 0 && this.#lines.length > 0) {
      taken.push(JSON.stringify({ t: this.#lines[0].t, note: `${this.#missing} lines are missing here, because they were not taken in time.` }));
      this.#missing = 0;
    }

    let size = 0, count = 0;
    while (count < this.#lines.length && (count === 0 || size + this.#lines[count].text.length <= most)) size += this.#lines[count++].text.length;
    for (const { text } of this.#lines.splice(0, count)) taken.push(text);
    this.#size -= size;
    return taken;
  }

  #time() {
    return Math.max(0, Math.round((this.#steady() - this.#started) * 1_000));
  }

  /** @param {{t: number} & Record<string, unknown>} line */
  #add(line) {
    let text = JSON.stringify(line);
    if (text.length > MOST_LINE) text = JSON.stringify({ t: line.t, note: `A line of ${text.length} characters is left out.` });
    this.#lines.push({ t: line.t, text });
    this.#size += text.length;
    while (this.#size > MOST_WAITING) {
      this.#size -= this.#lines[0].text.length;
      this.#lines.shift();
      this.#missing++;
    }
  }
}
