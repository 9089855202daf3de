import messages from './zh-cn.json';

/**
 * The server's messages in Simplified Chinese, by the English text. They have a bundle of their
 * own, which is loaded by the first call: no other language waits for it.
 */
export function simplifiedChinese(): Readonly<Record<string, string>> {
  return messages;
}
