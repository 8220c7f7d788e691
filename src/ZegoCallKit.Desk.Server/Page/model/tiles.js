/** @import { DeskRoom, DeskStream, DeskUser, QualityLevel, RoomStream } from '../wire/types.js' */
import { nameOf } from '../text/safe-text.js';
import { readExtraInfo } from './extra-info.js';

/**
 * What a tile shows.
 * @typedef {object} TileInfo
 * @property {string} key
 * @property {string} userId
 * @property {string} name Fit to be shown.
 * @property {string | null} streamId null for a user who publishes nothing.
 * @property {boolean} isSelf
 * @property {boolean} isScreen
 * @property {'on' | 'off' | 'none'} microphone
 * @property {'on' | 'off' | 'none'} camera
 * @property {boolean} isHandUp
 * @property {number | null} quality 0 to 4 bars; null if it is not known.
 * @property {boolean} isFrozen
 * @property {boolean} isInterrupted
 * @property {boolean} isCut
 * @property {DeskStream | null} figures
 */

/** @type {Record<string, number>} */
const BARS = { Excellent: 4, Good: 3, Medium: 2, Bad: 1, Die: 0 };

/** The states in which a device works; every other state means that it sends nothing. */
const WORKING = 'Open';

/**
 * Returns the tiles of a room.
 * @param {object} view
 * @param {readonly {userId: string, userName: string}[]} view.users
 * @param {readonly (Pick<RoomStream, 'streamId' | 'userId'> & {extraInfo: string})[]} view.streams
 * @param {DeskRoom | null} view.room What the desk knows about them.
 * @param {string | null} view.self The user of this page, if it is in the room.
 * @param {ReadonlySet<string>} [view.hands] The users who raised a hand by a message.
 * @returns {TileInfo[]} Screens first, then the users in the order in which they joined, this page's user last.
 */
export function tilesOf({ users, streams, room, self, hands = new Set() }) {
  /** @type {TileInfo[]} */
  const tiles = [];
  for (const user of users) {
    const details = room?.users.find(one => one.userId === user.userId);
    const own = streams.filter(stream => stream.userId === user.userId);
    const shown = own.length > 0 ? own : [null];
    for (const stream of shown) {
      const figures = room?.streams.find(one => one.streamId === stream?.streamId) ?? null;
      tiles.push(tileOf(user, stream, details, figures, user.userId === self, hands.has(user.userId)));
    }
  }

  return tiles.sort((a, b) => rank(a) - rank(b));
}

/** @param {TileInfo} tile */
function rank(tile) {
  return tile.isScreen ? 0 : tile.isSelf ? 2 : 1;
}

/**
 * @param {{userId: string, userName: string}} user
 * @param {{streamId: string, extraInfo: string} | null} stream
 * @param {DeskUser | undefined} details
 * @param {DeskStream | null} figures
 * @param {boolean} isSelf
 * @param {boolean} isHandUp
 * @returns {TileInfo}
 */
function tileOf(user, stream, details, figures, isSelf, isHandUp) {
  const extra = readExtraInfo(stream?.extraInfo);
  // What this page does, it knows before the desk tells it.
  const source = isSelf ? {} : figures?.source ?? {};
  return {
    key: stream === null ? `user ${user.userId}` : `stream ${stream.streamId}`,
    userId: user.userId,
    name: nameOf(user),
    streamId: stream?.streamId ?? null,
    isSelf,
    isScreen: isScreen(figures, stream?.streamId ?? ''),
    microphone: stream === null ? 'none' : deviceState(source.microphone, source.noAudio, extra.isMicrophoneOn, figures?.audioFps),
    camera: stream === null ? 'none' : deviceState(source.camera, source.noVideo, extra.isCameraOn, figures?.fps),
    isHandUp: isHandUp || extra.isHandRaised === true,
    quality: bars(details?.uplink),
    isFrozen: figures?.isFrozen ?? false,
    isInterrupted: figures?.state === 'Interrupted',
    isCut: details?.network?.up === false || details?.isUp === false,
    figures,
  };
}

/** @param {DeskStream | null} figures @param {string} streamId */
function isScreen(figures, streamId) {
  // ZEGO's kits name shared screens so.
  return figures?.channel === 'Auxiliary' || streamId.endsWith('_screensharing');
}

/**
 * @param {string | undefined} device The state of the device; absent if frames come from a program.
 * @param {boolean | undefined} isMissing Whether no frames are expected.
 * @param {boolean | undefined} announced What the publisher announced in the extra info.
 * @param {number | undefined} frames The frames of the last second.
 * @returns {'on' | 'off' | 'none'}
 */
export function deviceState(device, isMissing, announced, frames) {
  if (isMissing === true || announced === false) return 'off';
  if (device !== undefined) return device === WORKING ? 'on' : 'off';
  return announced === true || (frames ?? 0) > 0 ? 'on' : 'none';
}

/** @param {QualityLevel | undefined} level @returns {number | null} */
export function bars(level) {
  return BARS[level ?? ''] ?? null;
}

/**
 * Returns a sentence about a tile for readers of screens.
 * @param {TileInfo} tile
 * @returns {string}
 */
export function describeTile(tile) {
  const parts = [tile.isSelf ? `${tile.name} (you)` : tile.name];
  if (tile.streamId === null) parts.push('publishes nothing');
  else if (tile.isScreen) parts.push('shares a screen');
  if (tile.microphone === 'off') parts.push('microphone off');
  if (tile.camera === 'off' && !tile.isScreen) parts.push('camera off');
  if (tile.isHandUp) parts.push('hand raised');
  if (tile.isFrozen) parts.push('frozen');
  if (tile.isInterrupted) parts.push('interrupted');
  if (tile.isCut) parts.push('network cut');
  return parts.join(', ');
}
