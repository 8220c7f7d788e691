/** Where the page's modules are, seen from here. */
export const PAGE = new URL('../../src/ZegoCallKit.Desk.Server/Page/', import.meta.url).href;
