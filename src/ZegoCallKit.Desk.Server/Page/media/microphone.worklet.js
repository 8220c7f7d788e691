import { BlockMaker } from './block-maker.js';

/** Hands on the microphone as blocks of 20 ms: 16 bits, one channel, 48 kHz. */
class Microphone extends AudioWorkletProcessor {
  #blocks = new BlockMaker(sampleRate, 48_000, 20, block => {
    const copy = block.slice();
    this.port.postMessage(copy.buffer, [copy.buffer]);
  });
  #isOver = false;

  constructor() {
    super();
    this.port.onmessage = () => {
      this.#isOver = true;
    };
  }

  /** @param {Float32Array[][]} inputs */
  process(inputs) {
    const channels = inputs[0];
    // Without an input, for example between two devices, there is nothing to send.
    if (channels.length > 0) this.#blocks.push(channels[0]);
    return !this.#isOver;
  }
}

registerProcessor('microphone', Microphone);
