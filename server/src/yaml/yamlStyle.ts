/** How a note writes its YAML. */
export interface YamlStyle {
  /** The quotation mark around most texts; empty where most have none. */
  readonly quote: '"' | "'" | '';
  /** The blanks before the dash of an item; undefined where most lists stand between brackets. */
  readonly dashIndent: string | undefined;
}

const textValue = /(?:[:-][ \t]+|\[)(["']?)\p{L}/gu;
const list = /:[ \t]*(?:(\[)|\r?\n([ \t]*)-[ \t])/g;

/**
 * The style of a source, by majority and without parsing it: it may be incomplete. Without any
 * text or list, and on a tie, double quotes and brackets.
 */
export function yamlStyle(source: string): YamlStyle {
  const quotes = { '"': 0, "'": 0, '': 0 };
  for (const [, quote = ''] of source.matchAll(textValue)) quotes[quote as keyof typeof quotes]++;
  let inBrackets = 0;
  const indents: string[] = [];
  for (const [, bracket, indent] of source.matchAll(list)) {
    if (bracket !== undefined) inBrackets++;
    else indents.push(indent ?? '');
  }
  const isPlain = quotes[''] > Math.max(quotes['"'], quotes["'"]);
  const quote = isPlain ? '' : quotes["'"] > quotes['"'] ? "'" : '"';
  return { quote, dashIndent: indents.length > inBrackets ? indents[0] : undefined };
}
