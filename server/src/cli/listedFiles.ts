import path from 'node:path';
import { readNamedFile } from '../files/readRegularFile';
import { readTextFile } from '../files/readTextFile';
import { localise, localised } from '../l10n/localised';
import { readStandardInput } from './standardInput';
import { UsageError } from './usageError';

/**
 * The paths that a list names, one a line, or with a NUL behind each (`git diff -z`). Throws a
 * `UsageError` for a list that cannot be read.
 *
 * @param list a path, or `-` for standard input
 */
export async function readList(list: string, cwd: string): Promise<string[]> {
  const text = list === '-' ? (await readStandardInput()).text : await textOf(list, cwd);
  if (text.includes('\0')) return text.split('\0').filter((line) => line !== '');
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return lines.map(unquoted);
}

async function textOf(list: string, cwd: string): Promise<string> {
  const stored = await readTextFile(path.resolve(cwd, list), readNamedFile);
  if ('text' in stored) return stored.text;
  throw new UsageError(`${list}: ${localised('cannot be read: {0}', localise(stored.problem))}`);
}

/** git's escapes in quoted paths, beside octal bytes (git-config, `core.quotePath`). */
const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
};

/** A path as it is; git quotes one that is not ASCII: `"content/\347\254\254.md"`. */
function unquoted(line: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(line)?.[1];
  if (quoted === undefined) return line;
  const bytes: number[] = [];
  for (const [, octal, sign, plain = ''] of quoted.matchAll(/\\([0-3][0-7]{2})|\\(.)|([^\\]+)/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (sign !== undefined) bytes.push(escapes[sign] ?? sign.charCodeAt(0));
    else bytes.push(...Buffer.from(plain));
  }
  return Buffer.from(bytes).toString('utf8');
}
