import { loudnessOf } from './loudness.js';

/**
 * @typedef {object} MicrophoneOptions
 * @property {string} [deviceId] The device; the browser's choice without it.
 * @property {boolean} echoCancellation Removes what the speakers play.
 * @property {boolean} noiseSuppression Removes noise, and with it tones and music.
 */

/** The microphone, as blocks of 20 ms: 16 bits, one channel, 48 kHz. */
export class Microphone {
  static RATE = 48_000;
  static BLOCK_MS = 20;
  /** The loudness of the last block, 0 to 100. */
  level = 0;
  #stream;
  #context;
  #node;
  #source;

  /**
   * Opens the microphone; the browser asks the user for permission.
   * @param {MicrophoneOptions} options
   * @param {(samples: Int16Array, milliseconds: number) => void} onBlock Takes a block and when it began, by the clock of `performance.now()`.
   * @returns {Promise<Microphone>}
   */
  static async open(options, onBlock) {
    const { deviceId, echoCancellation, noiseSuppression } = options;
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { ...(deviceId ? { deviceId: { exact: deviceId } } : {}), echoCancellation, noiseSuppression, autoGainControl: noiseSuppression, channelCount: 1 },
    });
    try {
      const context = createContext(stream);
      await Promise.all([context.audioWorklet.addModule(new URL('microphone.worklet.js', import.meta.url)), context.resume()]);
      return new Microphone(stream, context, onBlock);
    } catch (fault) {
      stopTracks(stream);
      throw fault;
    }
  }

  /**
   * @param {MediaStream} stream
   * @param {AudioContext} context
   * @param {(samples: Int16Array, milliseconds: number) => void} onBlock
   */
  constructor(stream, context, onBlock) {
    this.#stream = stream;
    this.#context = context;
    this.#source = context.createMediaStreamSource(stream);
    this.#node = new AudioWorkletNode(context, 'microphone', { outputChannelCount: [1] });
    this.#node.port.onmessage = ({ data }) => {
      const samples = new Int16Array(data);
      this.level = loudnessOf(samples);
      onBlock(samples, performance.now() - Microphone.BLOCK_MS);
    };
    // A worklet runs only when something listens to it; this listener hears silence.
    const silence = context.createGain();
    silence.gain.value = 0;
    this.#source.connect(this.#node).connect(silence).connect(context.destination);
  }

  /** Called when the device disappears. @param {() => void} handler */
  set onEnded(handler) {
    this.#stream.getAudioTracks()[0].onended = handler;
  }

  close() {
    this.#node.port.postMessage('end');
    this.#source.disconnect();
    this.#node.disconnect();
    void this.#context.close();
    stopTracks(this.#stream);
  }
}

/** Some browsers accept a device only in a context with its own sample rate; the worklet converts it then. @param {MediaStream} stream */
function createContext(stream) {
  const context = new AudioContext({ sampleRate: Microphone.RATE });
  try {
    context.createMediaStreamSource(stream).disconnect();
    return context;
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
    void context.close();
    return new AudioContext();
  }
}

/** @param {MediaStream} stream */
export function stopTracks(stream) {
  for (const track of stream.getTracks()) track.stop();
}
