/**
 * Reads a text of the desk.
 * @param {string} text
 * @returns {any} The message, an object with a `type`; null if the text is something else.
 */
export function parseMessage(text) {
  try {
    const message = JSON.parse(text);
    if (typeof message?.type === 'string') return message;
  } catch {
    // Reported below, like everything else that is no message.
  }

  console.warn('The desk sent a text that is no message.');
  return null;
}
