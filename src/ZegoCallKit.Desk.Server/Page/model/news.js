/** @import { TileInfo } from './tiles.js' */
import { join } from './ring-chart.js';

/**
 * Says what changed in a room, for those who do not see it.
 * @param {readonly TileInfo[]} before
 * @param {readonly TileInfo[]} after
 * @returns {string} Sentences; empty if nothing is worth one.
 */
export function newsOf(before, after) {
  const sentences = [
    told(peopleOf(after), peopleOf(before), 'joined'),
    told(peopleOf(before), peopleOf(after), 'left'),
    told(namesOf(after, tile => tile.isHandUp), namesOf(before, tile => tile.isHandUp), 'raised a hand'),
    told(namesOf(after, tile => tile.isScreen), namesOf(before, tile => tile.isScreen), 'shares a screen'),
  ];
  return sentences.filter(sentence => sentence.length > 0).join(' ');
}

/** @param {readonly TileInfo[]} tiles */
function peopleOf(tiles) {
  return namesOf(tiles, () => true);
}

/** @param {readonly TileInfo[]} tiles @param {(tile: TileInfo) => boolean} select @returns {Map<string, string>} The names by users, without this page's. */
function namesOf(tiles, select) {
  return new Map(tiles.filter(tile => !tile.isSelf && select(tile)).map(tile => [tile.userId, tile.name]));
}

/** @param {Map<string, string>} now @param {Map<string, string>} then @param {string} verb */
function told(now, then, verb) {
  const names = [...now].filter(([userId]) => !then.has(userId)).map(([, name]) => name);
  return names.length === 0 ? '' : `${join(names)} ${verb}.`;
}
