import stringify from '@iarna/toml/stringify';

/** A line of TOML, without its line end: `title = "第一期"`, the key in quotes where it needs them. */
export function writeTomlLine(key: string, value: string | number | boolean | string[]): string {
  return stringify({ [key]: value }).trimEnd();
}
