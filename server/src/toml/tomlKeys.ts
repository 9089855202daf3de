import type { DataPlace } from '../base/dataTree';

const keyOrHeader = /^[ \t]*(?:\[\[?([^\]\r\n]+)\]|((?:[\w.-]|"[^"\r\n]*"|'[^'\r\n]*')+)[ \t]*=)/gm;

/**
 * The keys (as dotted paths with their table) and tables of a source, in lower case, except the key
 * at the offset. Found by pattern, so that invalid TOML gives results too.
 */
export function tomlKeysBeside(
  source: string,
  offset: number,
  { token }: DataPlace,
): ReadonlySet<string> {
  const keys = new Set<string>();
  let table = '';
  for (const { index, 0: all, 1: header, 2: key = '' } of source.matchAll(keyOrHeader)) {
    if (header !== undefined) {
      table = `${header.trim()}.`;
      keys.add(header.trim().toLowerCase());
    } else if (offset < index || token.start > index + all.length) {
      keys.add(`${table}${key.replace(/["']/g, '')}`.toLowerCase());
    }
  }
  return keys;
}
