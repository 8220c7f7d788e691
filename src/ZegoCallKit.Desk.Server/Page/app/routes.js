/**
 * Where the page is.
 * @typedef {{view: 'rooms'} | {view: 'room', roomId: string} | {view: 'rings'} | {view: 'timeline', userId?: string} | {view: 'log'}} Route
 */

/**
 * Reads an address such as `#/room/lobby`.
 * @param {string} hash
 * @returns {Route}
 */
export function readRoute(hash) {
  const [, view, id] = hash.split('/');
  if (view === 'rings' || view === 'log') return { view };
  if (view === 'timeline' && !id) return { view };
  if ((view === 'room' || view === 'timeline') && id) {
    try {
      const name = decodeURIComponent(id);
      return view === 'room' ? { view, roomId: name } : { view, userId: name };
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
  if (route.view === 'room') return `#/room/${encodeURIComponent(route.roomId)}`;
  if (route.view === 'timeline' && route.userId !== undefined) return `#/timeline/${encodeURIComponent(route.userId)}`;
  return route.view === 'rooms' ? '#/' : `#/${route.view}`;
}
