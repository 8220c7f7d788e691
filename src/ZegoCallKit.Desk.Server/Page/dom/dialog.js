import { button, h } from './element.js';

let count = 0;

/**
 * Creates a dialog that covers the page. The browser keeps the focus in it and gives it back; the Escape key closes it.
 * @param {string} title
 * @param {HTMLElement} content
 * @param {() => void} [closed] Called when it was closed, however.
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, content, closed = () => {}) {
  const id = `dialog-${++count}`;
  const dialog = h('dialog', { class: 'dialog', attributes: { 'aria-labelledby': id } },
    h('div', 'dialog-head',
      h('h2', { attributes: { id } }, title),
      button({ label: 'Close', icon: 'close', isBare: true, class: 'quiet', click: () => dialog.close() })),
    content);
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  dialog.addEventListener('click', event => {
    // A click beside the dialog reaches the dialog itself, and one in it its content.
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
