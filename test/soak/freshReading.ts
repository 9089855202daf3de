import assert from 'node:assert/strict';
import { fileNameOf } from '../../server/src/base/hugoFileName';
import { runToEnd } from '../../server/src/base/steps';
import { diagnosticOf, findings } from '../../server/src/features/diagnostics/diagnostics';
import { segments } from '../../server/src/features/episode/segments';
import { folding } from '../../server/src/features/folding';
import { formatDocument } from '../../server/src/features/formatting/formatting';
import { inlayHints } from '../../server/src/features/inlayHints';
import { outline } from '../../server/src/features/outline';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { OpenDocument } from '../../server/src/lsp/openDocument';
import type { Note } from '../../server/src/note/note';
import { combineSettings, type NoteSettings } from '../../server/src/settings/noteSettings';
import { readSection } from '../../server/src/settings/readSection';
import { readConfig } from '../../server/src/settings/readSiteFile';
import { readData } from '../../server/src/site/readData';
import { readSite } from '../../server/src/site/readSite';
import { configOfPage } from '../../server/src/site/siteConfig';
import type { MirroredFile } from './mirror';

const all = {
  start: { line: 0, character: 0 },
  end: { line: 1_000_000, character: 0 },
};

interface Fresh {
  readonly file: MirroredFile;
  readonly note: Note;
  readonly settings: NoteSettings;
}

/** Answers of the server about a whole document, and what they must be for a text just read. */
const answers: Readonly<Record<string, (fresh: Fresh) => unknown>> = {
  'textDocument/diagnostic': ({ file, note, settings }) => ({
    kind: 'full',
    items: runToEnd(findings(note, settings, fail)).map((one) =>
      diagnosticOf(one, note, settings, file),
    ),
  }),
  'textDocument/documentSymbol': ({ note }) => outline(note),
  'textDocument/foldingRange': ({ note }) => folding(note),
  'textDocument/semanticTokens/full': ({ note }) => semanticTokens(note),
  'textDocument/formatting': (fresh) => runToEnd(formatDocument(fresh, fail)),
  'textDocument/inlayHint': ({ note, settings }) => runToEnd(inlayHints(note, all, settings)),
  'episodeNotes/segments': ({ note }) => segments(note),
};
const emptyAnswers: Readonly<Record<string, unknown>> = {
  'textDocument/diagnostic': { kind: 'full', items: [] },
  'textDocument/semanticTokens/full': { data: [] },
};
export const comparedMethods = Object.keys(answers);
export const comparedParams = (uri: string) => ({ textDocument: { uri }, range: all, options: {} });

/** What the server must answer about a document, whatever has been done to its text before. */
export function freshAnswers(file: MirroredFile, settings: NoteSettings): Map<string, unknown> {
  const { uri, languageId, version, text } = file;
  const { note } = new OpenDocument(uri, languageId, version, text);
  return new Map(
    Object.entries(answers).map(([method, answer]) => [
      method,
      note === undefined ? (emptyAnswers[method] ?? []) : asSent(answer({ file, note, settings })),
    ]),
  );
}

/** The settings of a note, from the texts of the files that say so and the editor's section. */
export function freshSettings(
  uri: string,
  { siteFile, hugoFile, section }: Record<'siteFile' | 'hugoFile', string> & { section: unknown },
): NoteSettings {
  const editor = readSection(section, () => {});
  const reading = readData('toml', hugoFile);
  const site = configOfPage(readSite([{ name: 'hugo.toml', isSplit: false, reading }]), uri);
  const sources = [readConfig(siteFile).values, editor];
  return combineSettings(sources, fileNameOf(uri, site.pageLanguages), site);
}

/** As it arrives: without what is undefined. */
function asSent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function fail(code: string, error: unknown): never {
  assert.fail(`${code}: ${(error as Error).stack}`);
}
