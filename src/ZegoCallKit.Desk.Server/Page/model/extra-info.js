/**
 * What this page reads in a stream's extra info. The first two fields are those of ZEGO's kits.
 * @typedef {object} ExtraInfo
 * @property {boolean} [isCameraOn]
 * @property {boolean} [isMicrophoneOn]
 * @property {boolean} [isHandRaised]
 */

/**
 * Reads the extra info of somebody's stream; what is no JSON object says nothing.
 * @param {string | undefined} text
 * @returns {ExtraInfo}
 */
export function readExtraInfo(text) {
  /** @type {any} */
  let json = null;
  try {
    json = JSON.parse(text || 'null');
  } catch {
    return {};
  }

  if (json === null || typeof json !== 'object') return {};
  /** @param {string} name */
  const flag = name => typeof json[name] === 'boolean' ? json[name] : undefined;
  return { isCameraOn: flag('isCameraOn'), isMicrophoneOn: flag('isMicrophoneOn'), isHandRaised: flag('isHandRaised') };
}

/**
 * Writes the extra info of this page's stream.
 * @param {ExtraInfo} info
 * @returns {string}
 */
export function writeExtraInfo(info) {
  return JSON.stringify(info);
}
