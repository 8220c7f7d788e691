/** The colors that the user chose: those of the system, dark or light. */

const KEY = 'desk.theme';
const ORDER = /** @type {const} */ (['system', 'dark', 'light']);

/** @typedef {typeof ORDER[number]} Theme */

/** @returns {Theme} */
export function currentTheme() {
  const value = localStorage.getItem(KEY);
  return ORDER.find(theme => theme === value) ?? 'system';
}

/** @param {Theme} theme */
export function setTheme(theme) {
  localStorage.setItem(KEY, theme);
  applyTheme();
}

/** Applies what was chosen. */
export function applyTheme() {
  const theme = currentTheme();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Returns the theme after this one. @param {Theme} theme @returns {Theme} */
export function nextTheme(theme) {
  return ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
}
