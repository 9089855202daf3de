import { type Document, isScalar, visit } from 'yaml';
import type { YamlStop } from './errors/yamlFault';

/**
 * The first key that its table has already, as the parser's option `uniqueKeys` finds it, which
 * compares each key with all before it. Linear in the number of keys.
 */
export function duplicateKey(document: Document.Parsed): YamlStop | undefined {
  let at = Number.POSITIVE_INFINITY;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) at = Math.min(at, key.range?.[0] ?? at);
        seen.add(key.value);
      }
    },
  });
  return at === Number.POSITIVE_INFINITY ? undefined : { code: 'DUPLICATE_KEY', at };
}
