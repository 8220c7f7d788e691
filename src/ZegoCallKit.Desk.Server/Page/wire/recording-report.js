/** @import { Welcome } from './types.js' */
import { EngineRecord } from './engine-record.js';
import { Recorder } from './recorder.js';

/** The most characters of lines in a message: each may be three bytes. */
const MOST_CHARACTERS = 16_000;
const MOST_MESSAGES = 4;

/** Records what a participant does, and tells the desk. */
export class RecordingReport {
  #recorder;
  #send;
  #isWanted = false;

  /**
   * @param {() => number} steady Milliseconds of a steady clock.
   * @param {() => number} now Unix milliseconds.
   * @param {(text: string) => void} send
   */
  constructor(steady, now, send) {
    this.#recorder = new Recorder('page', steady, now);
    this.#send = send;
    this.record = new EngineRecord(this.#recorder);
  }

  /** The desk listens. A session that it does not know yet begins with the header. @param {Welcome} welcome */
  begin(welcome) {
    this.#isWanted = (welcome.maxRecordedBytes ?? 0) > 0;
    if (this.#isWanted && !welcome.resumed) this.#tell([this.#recorder.header]);
  }

  /** Tells what was recorded since the last time. */
  tick() {
    for (let i = 0; this.#isWanted && i < MOST_MESSAGES; i++) {
      const lines = this.#recorder.take(MOST_CHARACTERS);
      if (lines.length === 0) return;
      this.#tell(lines);
    }
  }

  /** @param {string[]} lines */
  #tell(lines) {
    this.#send(`{"type":"recorded","lines":[${lines.join(',')}]}`);
  }
}
