/**
 * Builds elements. Text reaches the page only through here and only as text nodes.
 *
 * @typedef {Node | string | null | undefined | false} Child
 *
 * @typedef {object} ElementOptions
 * @property {string} [class]
 * @property {Record<string, string | number | boolean | null | undefined>} [attributes] `true` is written as an empty attribute; false and null are left out.
 * @property {Record<string, (event: any) => void>} [on] Handlers by event.
 */

/**
 * Creates an element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {ElementOptions | string} [options] The options, or only the class.
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, options = {}, ...children) {
  const element = document.createElement(tag);
  const { class: name, attributes = {}, on = {} } = typeof options === 'string' ? { class: options } : options;
  if (name) element.className = name;
  for (const [attribute, value] of Object.entries(attributes)) setAttribute(element, attribute, value);
  for (const [event, handler] of Object.entries(on)) element.addEventListener(event, handler);
  element.append(...children.filter(isShown));
  return element;
}

/** @param {Child} child @returns {child is Node | string} */
function isShown(child) {
  return child !== null && child !== undefined && child !== false;
}

/** @param {Element} element @param {string} name @param {string | number | boolean | null | undefined} value */
export function setAttribute(element, name, value) {
  if (value === false || value === null || value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
    return;
  }

  const text = value === true ? '' : String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** Sets the text of an element, if it is another one. @param {Element} element @param {string} text */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Shows or hides an element. @param {HTMLElement} element @param {boolean} isShown */
export function show(element, isShown) {
  if (element.hidden === isShown) element.hidden = !isShown;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Where the page's drawings are. */
const ICONS = new URL('../icons.svg', import.meta.url).pathname;

/**
 * Creates an element of a drawing.
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...Node} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/**
 * Creates an icon of icons.svg. It says nothing to readers of screens: the element around it is labelled.
 * @param {string} name
 * @returns {SVGElement}
 */
export function icon(name) {
  return svg('svg', { class: 'icon', 'aria-hidden': 'true', focusable: 'false' }, svg('use', { href: `${ICONS}#${name}` }));
}

/** Replaces an icon by another one. @param {Element} element The element that contains it. @param {string} name */
export function setIcon(element, name) {
  const use = element.querySelector('use');
  if (use !== null) setAttribute(use, 'href', `${ICONS}#${name}`);
}

/**
 * Creates an element for somebody's name: its direction of writing does not affect what is beside it.
 * @param {string} text Fit to be shown: see safe-text.js.
 * @param {string} [name] The class.
 */
export function bdi(text, name) {
  return h('bdi', { class: name, attributes: { dir: 'auto' } }, text);
}

/**
 * Creates a button with an icon.
 * @param {object} options
 * @param {string} options.label What it does; shown unless `isBare`.
 * @param {string} [options.icon]
 * @param {boolean} [options.isBare] Whether only the icon is shown; the label is a tooltip then.
 * @param {string} [options.class]
 * @param {Record<string, string | number | boolean | null>} [options.attributes]
 * @param {(event: MouseEvent) => void} options.click
 * @returns {HTMLButtonElement}
 */
export function button({ label, icon: name, isBare = false, class: style = '', attributes = {}, click }) {
  return h('button', { class: `button ${style}`, attributes: { type: 'button', ...(isBare ? { 'aria-label': label, title: label } : {}), ...attributes }, on: { click } },
    name !== undefined && icon(name), !isBare && h('span', 'button-label', label));
}
