/**
 * What fills the page.
 * @typedef {object} View
 * @property {HTMLElement} element
 * @property {string} title Fit to be shown.
 * @property {() => void} close Ends everything that it does.
 * @property {boolean} [isRoom] Whether it fills the height of the window.
 */

export {};
