/**
 * Arranges tiles of one shape so that they are as large as possible.
 * @param {number} count The number of tiles.
 * @param {number} width The width of the space.
 * @param {number} height The height of the space.
 * @param {number} [gap] The space between two tiles.
 * @param {number} [ratio] The width of a tile divided by its height.
 * @returns {{columns: number, rows: number, tileWidth: number, tileHeight: number}}
 */
export function arrange(count, width, height, gap = 12, ratio = 16 / 9) {
  let best = { columns: 1, rows: Math.max(1, count), tileWidth: 0, tileHeight: 0 };
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const rows = Math.ceil(count / columns) || 1;
    const byWidth = (width - gap * (columns - 1)) / columns;
    const byHeight = (height - gap * (rows - 1)) / rows * ratio;
    const tileWidth = Math.floor(Math.max(0, Math.min(byWidth, byHeight)));
    if (tileWidth > best.tileWidth) best = { columns, rows, tileWidth, tileHeight: Math.floor(tileWidth / ratio) };
  }

  return best;
}
