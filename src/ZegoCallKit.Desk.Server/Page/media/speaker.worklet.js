import { JitterBuffer } from './jitter-buffer.js';

/** How often the buffer's figures are reported, in blocks of 128 samples: about once a second. */
const REPORT_EVERY = 375;

/** Plays one stream. It receives `{samples, rate, channels}` or `{end: true}`, and reports `{gaps, cut, waiting}`. */
class Speaker extends AudioWorkletProcessor {
  #buffer = new JitterBuffer(sampleRate);
  #isOver = false;
  #blocks = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }) => {
      if (data.end === true) this.#isOver = true;
      else this.#buffer.push(new Int16Array(data.buffer, data.offset), data.rate, data.channels);
    };
  }

  /**
   * @param {Float32Array[][]} _inputs
   * @param {Float32Array[][]} outputs
   */
  process(_inputs, outputs) {
    const [left, right] = outputs[0];
    this.#buffer.pull(left, right ?? left);
    if (++this.#blocks % REPORT_EVERY === 0) this.port.postMessage({ gaps: this.#buffer.gaps, cut: this.#buffer.cut, waiting: this.#buffer.waiting });
    return !this.#isOver;
  }
}

registerProcessor('speaker', Speaker);
