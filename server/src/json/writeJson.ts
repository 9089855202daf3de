/** A text as a JSON string on one line (RFC 8259, section 7), escaped only where needed. */
export function quoteJson(text: string): string {
  return JSON.stringify(text);
}

/** A value as JSON on one line; a list has a blank behind each comma. */
export function writeJsonValue(value: string | number | boolean | readonly string[]): string {
  return typeof value === 'object' ? `[${value.map(quoteJson).join(', ')}]` : JSON.stringify(value);
}
