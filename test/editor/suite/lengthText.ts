import { env } from 'vscode';

/** A length such as `1m 19s` as the extension writes it in the language of this run. */
export function lengthText(english: string): string {
  if (!env.language.startsWith('zh')) return english;
  return english.replace('h', ' 小时').replace('m', ' 分').replace('s', ' 秒');
}
