/**
 * Returns the loudness of a block, 0 to 100, as the kit measures it: 0 at -60 dB of full scale and below, 100 at full scale.
 * @param {Int16Array} samples
 * @returns {number}
 */
export function loudnessOf(samples) {
  let power = 0;
  for (const sample of samples) power += sample * sample;
  return samples.length === 0 ? 0 : loudnessOfPower(power / samples.length / (32_768 * 32_768));
}

/** @param {number} power The mean square, 1 at full scale. */
function loudnessOfPower(power) {
  return power <= 0 ? 0 : Math.min(100, Math.max(0, 100 + 10 * Math.log10(power) * 100 / 60));
}
