import * as l10n from '@vscode/l10n';
import { simplifiedChinese } from '../l10n/simplifiedChinese';
import type { Message } from '../rules/rule';

/**
 * Chooses the language of everything the server says. English where there is no translation.
 *
 * @param locale as in LSP's `InitializeParams.locale`: `zh-cn`, `zh-Hans` …
 */
export function useLocale(locale: string | undefined): void {
  const isSimplifiedChinese = /^zh(?:$|-(?:cn|sg|hans))/i.test(locale ?? '');
  l10n.config({ contents: isSimplifiedChinese ? simplifiedChinese() : {} });
}

/** A message in the author's language. */
export function localise(message: Message): string {
  return l10n.t(message.text, ...message.args);
}

/** A fixed text in the author's language. */
export function localised(text: string, ...args: (string | number)[]): string {
  return l10n.t(text, ...args);
}
