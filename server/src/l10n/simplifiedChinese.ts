import { shortKey } from './shortKey.mjs';
import messages from './zh-cn.json';

/**
 * The server's messages in Simplified Chinese, by the English text. They have a bundle of their
 * own, which is loaded by the first call: no other language waits for it. In that bundle they stand
 * by their short keys.
 */
export function simplifiedChinese(): Readonly<Record<string, string>> {
  return new Proxy<Record<string, string>>(messages, {
    get: (all, text: string) => all[text] ?? all[shortKey(text)],
  });
}
