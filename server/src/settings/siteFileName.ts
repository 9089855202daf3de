import { comparableUri } from '../base/comparableUri';

/** The name of a site's settings file. */
export const configName = '.episode-notes.toml';

/** Whether a URI is that of a site's settings file, in any spelling. */
export function isConfigFile(uri: string): boolean {
  return comparableUri(uri).endsWith(`/${configName}`);
}

/**
 * The URIs at which a document's settings files may be: one in each folder above it, the nearest
 * first, up to the root of the file system. Empty for an untitled document.
 */
export function configFilesAbove(uri: string): string[] {
  return foldersAbove(uri).map((folder) => folder + configName);
}

/**
 * The URIs of the folders that a document is in, each with a slash at its end, the nearest first, up
 * to the root of its file system. Empty for a document that is in no folder yet.
 */
export function foldersAbove(uri: string): string[] {
  const [, root = '', path] = /^([a-z][\w+.-]*:(?:\/\/[^/]*)?\/)([^?#]*)/i.exec(uri) ?? [];
  if (path === undefined || uri.startsWith('untitled:')) return [];
  const folders = path.split('/').slice(0, -1);
  return Array.from(
    { length: folders.length + 1 },
    (_, up) => root + [...folders.slice(0, folders.length - up), ''].join('/'),
  );
}
