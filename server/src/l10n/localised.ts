import type { Message } from './message';
import simplifiedChinese from './zh-cn.json';

let isSimplifiedChinese = false;
let translations: Readonly<Record<string, string>> = {};

/**
 * Sets the language of all texts for the author. English where there is no translation.
 *
 * @param locale as in LSP's `InitializeParams.locale`: `zh-cn`, `zh-Hans` …
 */
export function setLocale(locale: string | undefined): void {
  isSimplifiedChinese = /^zh(?:$|-(?:cn|sg|hans))/i.test(locale ?? '');
  translations = isSimplifiedChinese ? simplifiedChinese : {};
}

/** The language that `setLocale` has set. */
export function language(): 'en' | 'zh-cn' {
  return isSimplifiedChinese ? 'zh-cn' : 'en';
}

/** A message in the author's language. */
export function localise({ text, args }: Message): string {
  return fillPlaceholders(text, args);
}

/** A text in the author's language, with `{0}`, `{1}` … replaced by the arguments. */
export function localised(text: string, ...args: Message['args']): string {
  return fillPlaceholders(text, args);
}

function fillPlaceholders(text: string, args: Message['args']): string {
  return (translations[text] ?? text).replace(/\{(\d)\}/g, (place, index: string) =>
    argumentText(args[Number(index)] ?? place),
  );
}

function argumentText(value: Message['args'][number]): string {
  return typeof value === 'object' ? localise(value) : String(value);
}
