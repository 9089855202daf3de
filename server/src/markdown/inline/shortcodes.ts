const closingTag = /\{\{<[ \t]*\/[ \t]*([^\s<>{]+)[ \t]*>\}\}/g;

/**
 * The names of the Hugo shortcodes that a text closes (`{{< /highlight >}}`), once for each closing
 * tag on one line. Text between an opening and a closing tag is raw: Hugo removes it before
 * Markdown is read.
 */
export function closedShortcodes(text: string): readonly string[] {
  if (!text.includes('{{<')) return none;
  return Array.from(text.matchAll(closingTag), ([, name = '']) => name);
}

const none: readonly string[] = [];
