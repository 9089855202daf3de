import { unescaped } from '../base/unescaped';
import type { TranscriptResult } from '../editing/transcriptFile';
import { localise, localised } from '../l10n/localised';
import { episodeText } from '../note/episodeParams';
import type { Note } from '../note/note';
import type { SetValues } from '../settings/noteSettings';
import { type Setting, settingList } from '../settings/settingList';
import { configName } from '../settings/siteFileName';
import type { HugoSite } from '../site/hugoSite';
import { configOfPage, defaultSite, type SiteConfig } from '../site/siteConfig';
import { unusableMedia } from './episode/documentLinks';

/** What counts for a document. */
export interface AppliedFacts {
  readonly uri: string;
  /** Undefined for a document that is no note. */
  readonly note: Note | undefined;
  /** The files of settings above it, the nearest first. */
  readonly files: readonly { readonly uri: string; readonly values: SetValues }[];
  /** What the editor sets, its own defaults included. */
  readonly editor: SetValues;
  readonly site: HugoSite | undefined;
  readonly transcript: TranscriptResult;
}

/**
 * Tells an author, on a page of plain text, which files and settings count for a document and why:
 * the site and its configuration, every setting with its source, the files of the episode.
 */
export function whatApplies(facts: AppliedFacts): string {
  const parts = [
    [localised('What applies to {0}', readable(facts.uri))],
    siteLines(facts),
    settingLines(facts),
    episodeLines(facts),
  ];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function siteLines({ uri: page, site }: AppliedFacts): string[] {
  const head = heading(localised('Site'));
  if (site === undefined) {
    const none = localised(
      'No configuration of Hugo is above this file: what Hugo does by default counts',
    );
    return [...head, none, ...configLines(defaultSite)];
  }
  const { folder, files, broken, config } = site;
  const nameOf = (uri: string) => readable(uri.startsWith(folder) ? uri.slice(folder.length) : uri);
  return [
    ...head,
    localised('Folder: {0}', readable(folder)),
    localised('Configuration: {0}', files.map(nameOf).join(', ')),
    ...broken.map(({ uri, place }) =>
      place === undefined
        ? localised(
            'Cannot be read: {0}, which is not UTF-8, too long or no regular file. What it said before counts, else what Hugo does by default',
            nameOf(uri),
          )
        : localised(
            'Cannot be read: {0}. What it said before counts, else what Hugo does by default',
            `${nameOf(uri)}:${place}`,
          ),
    ),
    ...configLines(configOfPage(config, page)),
  ];
}

/** The keys as Hugo has them. */
function configLines(config: SiteConfig): string[] {
  const { taxonomies, languages, defaultContentLanguage, markup } = config;
  const { cjk, extras } = markup;
  const named = languages.map(({ code, name }) => (name === '' ? code : `${code} (${name})`));
  const listed = (items: readonly string[]) =>
    items.length === 0 ? localised('none') : items.map(shown).join(', ');
  const values: [key: string, value: string | boolean][] = [
    ['taxonomies', listed([...taxonomies.keys()])],
    ['defaultContentLanguage', shown(defaultContentLanguage)],
    ['languages', listed(named)],
    ['markup.goldmark.extensions.strikethrough', markup.strikethrough],
    ['markup.goldmark.extensions.extras', listed(extras)],
    ['markup.goldmark.extensions.typographer', markup.typographer],
    ['markup.goldmark.extensions.cjk.enable', cjk.enable],
    ['markup.goldmark.extensions.cjk.escapedSpace', cjk.escapedSpace],
    ['markup.goldmark.extensions.cjk.eastAsianLineBreaks', cjk.eastAsianLineBreaks],
    ['markup.goldmark.renderer.unsafe', markup.unsafe],
    ['markup.goldmark.renderer.hardWraps', markup.hardWraps],
  ];
  return values.map(([key, value]) => `${key}: ${value}`);
}

function settingLines({ files, editor }: AppliedFacts): string[] {
  const listed =
    files.length === 0
      ? localised('No {0} is above this file', configName)
      : localised('Files: {0}', files.map(({ uri }) => readable(uri)).join(', '));
  const applied = settingList
    .filter(({ readBy }) => readBy !== 'client')
    .map((setting) => ({ setting, ...sourceOf(setting, files, editor) }));
  const isRule = ({ setting }: (typeof applied)[number]) => setting.path[0] === 'rules';
  const told = applied.filter((one) => !isRule(one) || one.source !== undefined);
  const others = applied.length - told.length;
  return [
    ...heading(localised('Settings')),
    listed,
    ...told.map(
      ({ setting, value, source }) =>
        `${setting.key} = ${value} (${source ?? localised('default')})`,
    ),
    ...(others > 0 ? [localised('{0} rules are as severe as they are by default', others)] : []),
  ];
}

/** A setting's value as its author would write it, and the place that sets it, if any. */
function sourceOf(
  setting: Setting,
  files: AppliedFacts['files'],
  editor: SetValues,
): { value: string; source: string | undefined } {
  const { key, type } = setting;
  const file = files.find(({ values }) => values.has(key));
  if (file !== undefined) {
    return { value: written(setting, file.values.get(key)), source: readable(file.uri) };
  }
  const byDefault = written(setting, type.read(setting.default));
  const value = editor.has(key) ? written(setting, editor.get(key)) : byDefault;
  return { value, source: value === byDefault ? undefined : localised('editor') };
}

function written({ type }: Setting, value: unknown): string {
  return JSON.stringify(type.kind === 'seconds' ? Number(value) / 1000 : value);
}

function episodeLines({ uri, note, transcript }: AppliedFacts): string[] {
  const head = heading(localised('Episode'));
  if (note === undefined) return [...head, localised('This file is no note')];
  const media = episodeText(note, 'media');
  const isUnusable = media !== undefined && unusableMedia(note, uri) !== undefined;
  const medium = media === undefined ? localised('none') : shown(media);
  const file = transcript.uri === undefined ? localised('none') : readable(transcript.uri);
  return [
    ...head,
    isUnusable
      ? localised('Medium: {0}, which is neither an http(s) URL nor a path beside the note', medium)
      : localised('Medium: {0}', medium),
    localised('Transcript: {0}', transcript.problem ? localise(transcript.problem) : file),
  ];
}

function heading(title: string): string[] {
  return [title, '-'.repeat(Array.from(title).length)];
}

/** A URI or path without escapes; a file's as its path. */
function readable(uri: string): string {
  const path = uri.replace(/^file:\/\/(?=\/)/, '');
  return shown(unescaped(path));
}

/** A stranger's text on one line of the page. In UTF-16 units. */
const maxShown = 300;

function shown(text: string): string {
  return text
    .slice(0, maxShown)
    .replace(/[\0-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '�');
}
