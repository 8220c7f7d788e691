import { setAttribute, setIcon, setText } from '../dom/element.js';

/**
 * Gives a button another label and another icon.
 * @param {HTMLButtonElement} button
 * @param {string} label
 * @param {string} icon
 */
export function setLabel(button, label, icon) {
  const text = button.querySelector('.button-label');
  if (text !== null) {
    setText(text, label);
  } else {
    setAttribute(button, 'aria-label', label);
    setAttribute(button, 'title', label);
  }

  setIcon(button, icon);
}
