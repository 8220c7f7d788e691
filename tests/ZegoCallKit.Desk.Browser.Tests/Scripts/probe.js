// Runs in the page before its own scripts, and lets a test hear and see what the page plays and shows.
(() => {
  /** @type {AnalyserNode[]} */
  const ears = [];
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (target, ...rest) {
    // The microphone's silent listener is no speaker.
    if (target instanceof AudioDestinationNode && !(this instanceof GainNode && this.gain.value === 0)) {
      const ear = new AnalyserNode(this.context, { fftSize: 32_768, smoothingTimeConstant: 0 });
      connect.call(this, ear);
      ears.push(ear);
    }

    return connect.call(this, target, ...rest);
  };

  const scratch = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const shown = streamId => document.querySelector(`.tile[data-stream="${CSS.escape(streamId)}"] canvas`);

  window.probe = {
    /** Returns the loudness of a tone in decibels, within 1 % of its frequency; -Infinity if nothing is played. */
    tone(frequency) {
      let loudest = -Infinity;
      for (const ear of ears) {
        const spectrum = new Float32Array(ear.frequencyBinCount), width = ear.context.sampleRate / ear.fftSize;
        ear.getFloatFrequencyData(spectrum);
        for (let bin = Math.floor(frequency * 0.99 / width); bin <= Math.ceil(frequency * 1.01 / width); bin++) loudest = Math.max(loudest, spectrum[bin]);
      }

      return loudest;
    },

    /** Returns the number in the counter picture that a stream's tile shows; -1 if it shows none. */
    counter(streamId) {
      const canvas = shown(streamId);
      if (canvas === null || getComputedStyle(canvas).visibility !== 'visible') return -1;
      scratch.canvas.width = canvas.width;
      scratch.canvas.height = 16;
      scratch.drawImage(canvas, 0, 0);
      const { data } = scratch.getImageData(0, 0, canvas.width, 16);
      let number = 0;
      for (let bit = 0; bit < 32; bit++) number = number * 2 + (data[(8 * canvas.width + bit * 16 + 8) * 4 + 1] > 126 ? 1 : 0);
      return number;
    },

    /** Returns the colors of a few pixels of a stream's tile, as [red, green, blue], at shares of its width and height. */
    colors(streamId, points) {
      const canvas = shown(streamId);
      scratch.canvas.width = canvas.width;
      scratch.canvas.height = canvas.height;
      scratch.drawImage(canvas, 0, 0);
      return points.map(([x, y]) => [...scratch.getImageData(Math.floor(x * canvas.width), Math.floor(y * canvas.height), 1, 1).data.slice(0, 3)]);
    },

    /** Watches the counter of a stream for a while. Returns the numbers that were shown, each once, in their order. */
    async watch(streamId, milliseconds) {
      const numbers = [];
      const end = performance.now() + milliseconds;
      while (performance.now() < end) {
        await new Promise(resolve => requestAnimationFrame(resolve));
        const number = this.counter(streamId);
        if (number >= 0 && number !== numbers.at(-1)) numbers.push(number);
      }

      return numbers;
    },
  };
})();
