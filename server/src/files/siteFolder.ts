import { comparableUri } from '../base/comparableUri';
import type { DataReading } from '../base/dataTree';
import { lineStartsOf } from '../base/lines';
import type { BrokenFile, HugoSite } from '../site/hugoSite';
import { maxSiteFile, readData } from '../site/readData';
import { isHugoConfig, readSite, type SiteFile } from '../site/readSite';
import { configFolder, formatOf, keyOfSplitFile, rootFileNames } from '../site/siteFileNames';
import type { FolderReader } from './fileSystem';

/** A file of a configuration of Hugo's, with its text on the disk. */
export interface StoredFile {
  readonly uri: string;
  readonly isSplit: boolean;
  /** Undefined where the file is not UTF-8, longer than `maxSiteFile`, or no regular file. */
  readonly text: string | undefined;
}

/** The last readings of files that could be read: while one of them is being edited, they stay. */
export interface LastReadings {
  get(uri: string): DataReading | undefined;
  set(uri: string, reading: DataReading): void;
}

/**
 * So many files of `config/_default` are read: five names in four formats. More are there only where
 * names differ in letter case alone.
 */
const maxSplitFiles = 20;

/**
 * The files of the configuration that stands in a folder; empty for a folder that is no site's.
 *
 * @param folder its URI, with a slash at its end
 */
export async function siteFilesIn(
  files: FolderReader,
  folder: string,
): Promise<readonly StoredFile[]> {
  const [own, split] = await Promise.all([
    files.list(folder),
    files.list(`${folder}${configFolder}/`),
  ]);
  const byName = new Map(own.map((uri) => [nameOf(uri), uri]));
  const root = rootFileNames.find((name) => byName.has(name));
  const splitFiles = split
    .filter((uri) => formatOf(nameOf(uri)) !== undefined && keyOfSplitFile(nameOf(uri)))
    .toSorted((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1))
    .slice(0, maxSplitFiles);
  const found = [
    ...(root === undefined ? [] : [{ uri: byName.get(root)!, isSplit: false }]),
    ...splitFiles.map((uri) => ({ uri, isSplit: true })),
  ];
  return Promise.all(found.map(async (file) => ({ ...file, text: await textOf(files, file.uri) })));
}

async function textOf(files: FolderReader, uri: string): Promise<string | undefined> {
  const { text, encoding } = (await files.readInAnyEncoding(uri)) ?? {};
  return encoding === 'utf-8' && text !== undefined && text.length <= maxSiteFile
    ? text
    : undefined;
}

/**
 * The site that the files of a folder describe; undefined where none of them is Hugo's.
 *
 * @param lastReadings stand in for files that cannot be read now; what can be is entered there
 */
export function siteOf(
  folder: string,
  stored: readonly StoredFile[],
  lastReadings: LastReadings = new Map<string, DataReading>(),
): HugoSite | undefined {
  const read: SiteFile[] = [];
  const uris: string[] = [];
  const broken: BrokenFile[] = [];
  for (const { uri, isSplit, text } of stored) {
    const name = nameOf(uri);
    const now = readStored(name, text);
    if (now.ok) lastReadings.set(uri, now);
    const reading = now.ok ? now : (lastReadings.get(uri) ?? now);
    if (!isSplit && name.startsWith('config.') && !isHugoConfig(reading)) continue;
    uris.push(uri);
    read.push({ name, isSplit, reading });
    if (!now.ok) {
      const place = text === undefined ? undefined : placeIn(text, now.error?.start ?? 0);
      broken.push({ uri, place });
    }
  }
  if (uris.length === 0) return undefined;
  return { folder, files: uris, broken, config: readSite(read) };
}

function readStored(name: string, text: string | undefined): DataReading {
  const format = formatOf(name);
  if (format === undefined || text === undefined) return { ok: false, error: null };
  return readData(format, text);
}

function nameOf(uri: string): string {
  return comparableUri(uri).split('/').at(-1) ?? '';
}

function placeIn(text: string, offset: number): string {
  const starts = lineStartsOf(text);
  const line = starts.findLastIndex((start) => start <= offset);
  return `${line + 1}:${offset - (starts[line] ?? 0) + 1}`;
}
