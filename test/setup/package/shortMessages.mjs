import { readFile } from 'node:fs/promises';
import { shortKey } from '../../../server/src/l10n/shortKey.mjs';

/** Bundles the server's translations by short keys; see `simplifiedChinese.ts`. */
export function shortMessages() {
  return {
    name: 'short messages',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]server[\\/]src[\\/]l10n[\\/]zh-cn\.json$/ }, async ({ path }) => {
        const messages = JSON.parse(await readFile(path, 'utf8'));
        return { contents: JSON.stringify(withShortKeys(messages)), loader: 'json' };
      });
    },
  };
}

/** The same translations by short keys. Throws where two texts have the same. */
export function withShortKeys(messages) {
  const short = {};
  for (const [text, translation] of Object.entries(messages)) {
    const key = shortKey(text);
    if (key in short) throw new Error(`Another message has the key ${key} of "${text}".`);
    short[key] = translation;
  }
  return short;
}
