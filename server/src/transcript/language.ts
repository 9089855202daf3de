/**
 * Compares language tags (`zh-Hans`, `en_US`): those of the preferred languages first, in their
 * order, the rest by name. Bilibili's `ai-zh`, machine-made, counts as `zh`.
 *
 * @param languages tags as well; only their first subtag counts
 */
export function byLanguage(languages: readonly string[]): (left: string, right: string) => number {
  const preferred = languages.map(languageOf);
  const rank = (tag: string) => preferred.indexOf(languageOf(tag)) + 1 || preferred.length + 1;
  return (left, right) => rank(left) - rank(right) || Number(left > right) - Number(left < right);
}

function languageOf(tag: string): string {
  return tag.toLowerCase().replace(/^ai-/, '').split(/[-_]/, 1)[0] as string;
}
