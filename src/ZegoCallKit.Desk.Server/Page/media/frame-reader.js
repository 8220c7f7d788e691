/**
 * A picture of a camera or a screen, valid until the handler that received it is done.
 * @typedef {object} CapturedFrame
 * @property {number} width
 * @property {number} height
 * @property {CanvasImageSource} image
 * @property {VideoFrame | null} frame The browser's frame, if it gives one.
 *
 * @typedef {(frame: CapturedFrame, milliseconds: number) => Promise<void> | void} TakeFrame Receives the time by the clock of `performance.now()`.
 */

/**
 * Reads the pictures of a track, at most so many in a second. A picture that comes while another one is taken is dropped.
 * @param {MediaStreamTrack} track
 * @param {number} fps
 * @param {TakeFrame} take
 * @returns {() => void} Ends the reading; the track stays open.
 */
export function readFrames(track, fps, take) {
  const pace = new Pace(fps);
  return typeof MediaStreamTrackProcessor === 'undefined' ? readFromElement(track, pace, take) : readFromTrack(track, pace, take);
}

/** Lets so many pictures a second pass, as evenly as they come. */
export class Pace {
  #next = 0;

  /** @param {number} fps */
  constructor(fps) {
    this.interval = 1_000 / fps;
  }

  /** Says whether a picture at this time is due. @param {number} milliseconds */
  isDue(milliseconds) {
    // A quarter of an interval early is in time: cameras are not punctual.
    if (milliseconds < this.#next - this.interval / 4) return false;
    this.#next = Math.max(this.#next + this.interval, milliseconds + this.interval / 2);
    return true;
  }
}

/** @param {MediaStreamTrack} track @param {Pace} pace @param {TakeFrame} take */
function readFromTrack(track, pace, take) {
  const reader = new MediaStreamTrackProcessor({ track, maxBufferSize: 1 }).readable.getReader();
  let isOver = false;
  void (async () => {
    while (!isOver) {
      const { value: frame, done } = await reader.read();
      if (done || frame === undefined) return;
      const now = performance.now();
      try {
        if (!isOver && pace.isDue(now)) await take({ width: frame.displayWidth, height: frame.displayHeight, image: frame, frame }, now);
      } finally {
        frame.close();
      }
    }
  })().catch(fault => console.error(fault));
  return () => {
    isOver = true;
    void reader.cancel();
  };
}

/** Not every browser gives the frames of a track away; every browser shows them. @param {MediaStreamTrack} track @param {Pace} pace @param {TakeFrame} take */
function readFromElement(track, pace, take) {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  void video.play().catch(fault => console.warn(fault));
  let isTaking = false;
  // A timer and not the screen's refresh, which stops in a hidden tab.
  const timer = setInterval(() => {
    const now = performance.now();
    if (isTaking || video.readyState < 2 || !pace.isDue(now)) return;
    isTaking = true;
    void Promise.resolve(take({ width: video.videoWidth, height: video.videoHeight, image: video, frame: null }, now))
      .catch(fault => console.error(fault))
      .finally(() => {
        isTaking = false;
      });
  }, pace.interval / 2);
  return () => {
    clearInterval(timer);
    video.srcObject = null;
  };
}
