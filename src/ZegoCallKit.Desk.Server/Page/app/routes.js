/**
 * Where the page is.
 * @typedef {{view: 'rooms'} | {view: 'room', roomId: string} | {view: 'rings'} | {view: 'log'}} Route
 */

/**
 * Reads an address such as `#/room/lobby`.
 * @param {string} hash
 * @returns {Route}
 */
export function readRoute(hash) {
  const [, view, id] = hash.split('/');
  if (view === 'rings' || view === 'log') return { view };
  if (view === 'room' && id) {
    try {
      return { view, roomId: decodeURIComponent(id) };
    } catch {
      // Not an address of this page.
    }
  }

  return { view: 'rooms' };
}

/**
 * Returns the address of a route.
 * @param {Route} route
 * @returns {string}
 */
export function writeRoute(route) {
  return route.view === 'room' ? `#/room/${encodeURIComponent(route.roomId)}` : route.view === 'rooms' ? '#/' : `#/${route.view}`;
}
