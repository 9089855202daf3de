import type { Message } from './message';
import simplifiedChinese from './zh-cn.json';

let isSimplifiedChinese = false;
let translations: Readonly<Record<string, string>> = {};

/**
 * Chooses the language of everything the server says. English where there is no translation.
 *
 * @param locale as in LSP's `InitializeParams.locale`: `zh-cn`, `zh-Hans` …
 */
export function useLocale(locale: string | undefined): void {
  isSimplifiedChinese = /^zh(?:$|-(?:cn|sg|hans))/i.test(locale ?? '');
  translations = isSimplifiedChinese ? simplifiedChinese : {};
}

/** The language of everything the server says. */
export function language(): 'en' | 'zh-cn' {
  return isSimplifiedChinese ? 'zh-cn' : 'en';
}

/** A message in the author's language. */
export function localise({ text, args }: Message): string {
  return filled(text, args);
}

/** A fixed text in the author's language; `{0}` and so on stand for what goes in. */
export function localised(text: string, ...args: Message['args']): string {
  return filled(text, args);
}

function filled(text: string, args: Message['args']): string {
  return (translations[text] ?? text).replace(/\{(\d)\}/g, (place, index: string) =>
    argumentText(args[Number(index)] ?? place),
  );
}

function argumentText(value: Message['args'][number]): string {
  return typeof value === 'object' ? localise(value) : String(value);
}
