/**
 * A few letters and digits for a text, by which a translation is found in the bundles: the English
 * texts stand in the server already, and once is enough. 32 bits of FNV-1a, over UTF-16 code units.
 *
 * @param {string} text
 */
export function shortKey(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
