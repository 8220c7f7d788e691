/** Writes figures and times for people. */

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
const whole = new Intl.NumberFormat('en');

/** Returns the time of day. @param {number} at Unix milliseconds. */
export function timeOfDay(at) {
  return clock.format(at);
}

/** Returns the time of day with milliseconds, such as `14:02:05.041`. @param {number} at Unix milliseconds. */
export function timeWithMilliseconds(at) {
  return `${clock.format(at)}.${String(((at % 1_000) + 1_000) % 1_000).padStart(3, '0')}`;
}

/** Returns a time of day that a machine reads. @param {number} at Unix milliseconds. */
export function isoTime(at) {
  return new Date(at).toISOString();
}

/**
 * Returns a duration, such as `41 ms`, `1.2 s`, `3:05` or `2:03:05`.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const value = Math.max(0, milliseconds);
  if (value < 1_000) return `${Math.round(value)} ms`;
  if (value < 9_950) return `${Number((value / 1_000).toFixed(1))} s`;
  const seconds = Math.round(value / 1_000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60), rest = String(seconds % 60).padStart(2, '0');
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

/** Returns a bit rate, such as `768 kbit/s` or `41.5 Mbit/s`. @param {number} kbps */
export function bitRate(kbps) {
  return kbps < 1_000 ? `${Math.round(kbps)} kbit/s` : `${(kbps / 1_000).toFixed(1)} Mbit/s`;
}

/** Returns a number with its noun, such as `1 stream` or `1,200 streams`. @param {number} count @param {string} noun @param {string} [plural] */
export function counted(count, noun, plural = `${noun}s`) {
  return `${whole.format(count)} ${count === 1 ? noun : plural}`;
}

/** Returns a share in percent, such as `5 %` or `0.5 %`. @param {number} share 0 to 1. */
export function percent(share) {
  const value = share * 100;
  return `${value > 0 && value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value)} %`;
}

/** Returns frames per second with at most one decimal. @param {number} fps */
export function frameRate(fps) {
  return `${Math.abs(fps - Math.round(fps)) < 0.05 ? Math.round(fps) : fps.toFixed(1)} fps`;
}
