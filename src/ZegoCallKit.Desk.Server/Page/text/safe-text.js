/**
 * Makes text of other people fit for the page. Text reaches the page only as the content of text nodes, so HTML has no effect; what remains are characters that cannot be seen, that
 * turn the direction of writing, or that break lines.
 */

/** Control and format characters, separators, halves of pairs, and letters without a shape. Joiners stay: emoji and several scripts need them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115F\u1160\u3164\uFFA0]/u;
const JOINERS = '\u200C\u200D';
/** More marks than these on one letter cover the lines above and below. */
const MOST_MARKS = 4;

/**
 * Returns a text in which everything hidden is written as an escape such as `\u202E`.
 * @param {string | undefined | null} text
 * @param {number} [longest] The largest number of characters; what is longer is cut and ends in an ellipsis.
 * @returns {string}
 */
export function visibleText(text, longest = 300) {
  let result = '', count = 0, marks = 0;
  for (const character of text ?? '') {
    marks = /\p{M}/u.test(character) ? marks + 1 : 0;
    if (marks > MOST_MARKS) continue;
    if (++count > longest) return `${result}…`;
    result += HIDDEN.test(character) && !JOINERS.includes(character) ? escaped(character) : character;
  }

  return result;
}

/**
 * Returns a text of several lines, in which line breaks and tabs stay.
 * @param {string | undefined | null} text
 * @param {number} [longest]
 * @returns {string}
 */
export function visibleLines(text, longest = 2_000) {
  return (text ?? '').slice(0, longest + 1).replace(/\r\n?/g, '\n').split('\n').map(line => line.split('\t').map(part => visibleText(part, longest)).join('\t')).join('\n');
}

/** @param {string} character */
function escaped(character) {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xFFFF ? `\\u{${code.toString(16).toUpperCase()}}` : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Returns the name to show for a user: the name, or the id if the name has nothing to see.
 * @param {{userId: string, userName?: string}} user
 * @returns {string}
 */
export function nameOf(user) {
  const name = visibleText(user.userName, 80).trim();
  return name.length > 0 ? name : visibleText(user.userId, 80);
}

/**
 * Returns one or two letters that stand for a name.
 * @param {string} name
 * @returns {string}
 */
export function initialsOf(name) {
  const words = name.split(/[\s\-_.]+/u).map(firstLetter).filter(letter => letter.length > 0);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.join('').toUpperCase() || '?';
}

/** @param {string} word */
function firstLetter(word) {
  return [...word].find(character => /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(character)) ?? '';
}

/**
 * Returns a color for an id, always the same one.
 * @param {string} id
 * @returns {number} The hue, 0 to 359.
 */
export function hueOf(id) {
  let hash = 2_166_136_261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16_777_619);
  return (hash >>> 0) % 360;
}

/**
 * Returns a user id made from a name: letters and digits of ASCII, and `-`.
 * @param {string} name
 * @param {(id: string) => boolean} isTaken
 * @returns {string}
 */
export function userIdFor(name, isTaken) {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40) || 'guest';
  if (!isTaken(plain)) return plain;
  for (let number = 2; ; number++) if (!isTaken(`${plain}-${number}`)) return `${plain}-${number}`;
}
