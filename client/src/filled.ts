/** Replaces `{0}`, `{1}` … by values, in one pass, so that values may contain such placeholders. */
export function filled(template: string, ...values: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (sign, index) => values[Number(index)] ?? sign);
}
