import assert from 'node:assert/strict';
import { readForPreview } from '../../../client/src/preview/noteReading';
import { runToEnd } from '../../../server/src/base/steps';
import { addChapters } from '../../../server/src/chapters/addChapters';
import { chaptersOf } from '../../../server/src/chapters/chaptersOf';
import { chapterFormats } from '../../../server/src/chapters/formats';
import { noteFromChapters } from '../../../server/src/chapters/noteFromChapters';
import { readChapters } from '../../../server/src/chapters/readChapters';
import { check } from '../../../server/src/checking/check';
import type { Finding } from '../../../server/src/editing/finding';
import {
  namedTranscript,
  transcriptsBeside,
  transcriptsIn,
} from '../../../server/src/editing/transcriptFile';
import { draftedSegments } from '../../../server/src/features/chapters/draftedSegments';
import {
  listCodeActions,
  resolveCodeAction,
} from '../../../server/src/features/codeActions/codeActions';
import { fixAllKind } from '../../../server/src/features/codeActions/fixAll';
import { refactor } from '../../../server/src/features/codeActions/refactorings';
import { silenceKind } from '../../../server/src/features/codeActions/silencing';
import { actionsOutsideNotes } from '../../../server/src/features/codeActions/turnLines';
import { frontMatterCursor } from '../../../server/src/features/completion/frontMatterCursor';
import { keyItems } from '../../../server/src/features/completion/keyItems';
import { outlineItems } from '../../../server/src/features/completion/outlineItems';
import { sharedKeyAt, valueItems } from '../../../server/src/features/completion/valueItems';
import { diagnosticOf } from '../../../server/src/features/diagnostics/diagnostics';
import { documentLinks, unusableMedia } from '../../../server/src/features/episode/documentLinks';
import { segments } from '../../../server/src/features/episode/segments';
import { folding } from '../../../server/src/features/folding';
import { formatDocument } from '../../../server/src/features/formatting/formatting';
import { spellTypedRange } from '../../../server/src/features/formatting/onTypeFormatting';
import { highlights } from '../../../server/src/features/highlights';
import { hover } from '../../../server/src/features/hover/hover';
import { markdown } from '../../../server/src/features/hover/hoverMarkup';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { cueList } from '../../../server/src/features/models/cueList';
import { findingLines, listFindings } from '../../../server/src/features/models/findingList';
import { newFindings } from '../../../server/src/features/models/newFindings';
import { archetypeNote } from '../../../server/src/features/newNote/archetypeNote';
import { outline } from '../../../server/src/features/outline';
import { renameTargetAt } from '../../../server/src/features/rename/renameTarget';
import { termHolder } from '../../../server/src/features/rename/termHolder';
import { selectionRanges } from '../../../server/src/features/selectionRanges';
import { semanticTokens } from '../../../server/src/features/semanticTokens';
import {
  siteFileActions,
  siteFileDiagnostics,
} from '../../../server/src/features/siteFile/siteFileDiagnostics';
import { timelinePicture } from '../../../server/src/features/timeline/timeline';
import { shownTranscript } from '../../../server/src/features/transcript/shownTranscript';
import { whatApplies } from '../../../server/src/features/whatApplies';
import { readStoredFile } from '../../../server/src/features/workspace/indexedFile';
import { symbolsOf } from '../../../server/src/features/workspace/workspaceSymbols';
import { hasProofOfNote } from '../../../server/src/note/headers/detectNote';
import { Note } from '../../../server/src/note/note';
import { platforms } from '../../../server/src/note/publishing/platformLimits';
import { open, openText } from '../../../server/src/note/templates/template';
import { defaultSettings } from '../../../server/src/settings/noteSettings';
import { readConfig } from '../../../server/src/settings/readSiteFile';
import { longestArchetype } from '../../../server/src/site/archetype';
import { readData } from '../../../server/src/site/readData';
import { readSite } from '../../../server/src/site/readSite';
import { transcriptSteps } from '../../../server/src/transcript/readTranscript';
import { everything } from './completion/completionText';
import type { PlacedText } from './hostileTexts';

const uri = 'file:///notes/12.episode.md';
const settings = {
  ...defaultSettings,
  publish: { targets: platforms, level: 'both' } as const,
  inlayHints: { durations: true, totals: true, gaps: true },
};
const fail = (what: string, error: unknown) => assert.fail(`${what}: ${(error as Error).stack}`);
const capabilities = { timeCommands: true, snippetEdits: true };
const term = { taxonomy: 'tags', key: 'x', text: 'x' } as Parameters<typeof termHolder>[2];

/** A note as the features are asked about it, one after the other. */
export class AskedNote {
  note = Note.read('');
  found: readonly Finding[] = [];

  constructor(readonly placed: PlacedText) {}

  get text() {
    return this.placed.text;
  }

  get at() {
    const { note, found } = this;
    return { uri, version: 1, note, settings, found, capabilities, onFailure: fail };
  }

  /** The places where the hostile text begins and ends, and the one in its middle. */
  get positions() {
    const { start, end } = this.placed;
    return [start, (start + end) >> 1, end].map((offset) => this.note.positionAt(offset));
  }

  /** All that is hostile, as a selection. */
  get params() {
    const [start, , end] = this.positions;
    const range = { start: start!, end: end! };
    return { textDocument: { uri }, range, context: { diagnostics: [] } };
  }
}

/** At a range, which is all that is hostile unless given. Of the actions the first ones are resolved. */
function listAndResolve(
  { at, params }: AskedNote,
  kind: string,
  range = params.range,
  mostResolved = 20,
): void {
  const context = { diagnostics: [], only: [kind] };
  const listed = runToEnd(listCodeActions(at, { ...params, range, context }));
  for (const one of listed.slice(0, mostResolved)) runToEnd(resolveCodeAction(one, at));
}

const allCues = { from: undefined, to: undefined, firstCue: undefined };

/** Everything that is worked out about a note, in an order in which one can build on the other. */
export const everyFeature: Readonly<Record<string, (asked: AskedNote) => unknown>> = {
  proof: ({ text }) => hasProofOfNote(text),
  reading: (asked) => {
    asked.note = Note.read(asked.text, true);
  },
  findings: (asked) => {
    asked.found = check(asked.note, settings, fail);
  },
  diagnostics: ({ found, note, at }) => found.map((one) => diagnosticOf(one, note, settings, at)),
  folding: ({ note }) => folding(note),
  outline: ({ note }) => [outline(note), segments(note), ...symbolsOf(note)],
  'semantic tokens': ({ note }) => semanticTokens(note),
  'selection ranges': ({ note, positions }) => selectionRanges(note, positions),
  highlights: ({ note, positions }) =>
    positions.map((position) => highlights(note, position, settings.site.termKeys)),
  'inlay hints': ({ note }) => {
    const end = { line: Number.MAX_SAFE_INTEGER, character: 0 };
    return runToEnd(inlayHints(note, { start: { line: 0, character: 0 }, end }, settings));
  },
  links: ({ note }) => [
    runToEnd(documentLinks(note, uri)),
    unusableMedia(note, uri),
    namedTranscript(uri, note),
    transcriptsBeside(uri, transcriptsIn([note.text, uri]), ['zh'], settings.site),
  ],
  hover: ({ note, positions, found: findings }) => {
    const facts = { uri, findings, transcript: async () => ({}) };
    return Promise.all(positions.map((position) => hover(note, position, facts, markdown)));
  },
  completion: ({ note, positions }) =>
    positions.map((position) => {
      const at = frontMatterCursor(note, position);
      const used = at && sharedKeyAt(at, settings.site.termKeys) ? [{ text: 'x', count: 1 }] : [];
      if (at) return [keyItems(at, settings, everything), valueItems(at, used, settings)];
      return outlineItems(note, position, everything, true);
    }),
  renaming: ({ note, positions }) =>
    positions.map((position) => renameTargetAt(note, position, settings.site.termKeys)),
  'code actions': (asked) => listAndResolve(asked, 'quickfix', asked.params.range, 5),
  silencing: (asked) => listAndResolve(asked, silenceKind),
  'source actions': (asked) => listAndResolve(asked, 'source'),
  refactorings: (asked) => {
    for (const start of asked.positions) {
      listAndResolve(asked, 'refactor', { start, end: start });
    }
  },
  'making bold': async ({ at, positions, params }) => {
    for (const start of positions) {
      const range = { start, end: start };
      const asked = { ...params, range, refactoring: { kind: 'toggleBold' } } as const;
      runToEnd(refactor(at, asked, capabilities));
    }
  },
  formatting: ({ at }) => runToEnd(formatDocument(at, fail)),
  'formatting on type': ({ note, positions }) =>
    positions.map((position) => spellTypedRange(note, position)),
  'fix all': (asked) => listAndResolve(asked, fixAllKind),
  'a keystroke': ({ note, placed: { start, end } }) =>
    check(note.edit({ offset: (start + end) >> 1, deleteCount: 0, inserted: 'x' }), settings, fail),
  timeline: ({ note }) => timelinePicture(note, settings),
  'chapters of a note': ({ note }) => {
    const { list } = chaptersOf(note, { level: 'both', skipInvalid: true });
    return Object.values(chapterFormats).map(({ write }) => write?.(list));
  },
  'chapters of a file': ({ text, note }) => {
    const file = readChapters(text, 'a.txt');
    if ('list' in file)
      return [noteFromChapters(file.list, settings), addChapters(note, file.list)];
    return file;
  },
  'a draft out of captions': ({ note, text }) => [
    readChapters(text, 'a.srt'),
    draftedSegments({ note, version: 1 }, runToEnd(transcriptSteps(text)).transcript, 30_000, true),
  ],
  'what models are told': ({ text, note, found }) => [
    findingLines(listFindings(found, note, settings, fail)),
    cueList(note, runToEnd(transcriptSteps(text)).transcript, allCues, 'a.srt'),
    newFindings({ note, findings: [] }, { note, findings: found }, new Set([0])),
  ],
  'the cues of the transcript view': ({ text }) =>
    runToEnd(shownTranscript(runToEnd(transcriptSteps(text)), undefined)),
  'turning lines into segments': ({ text, params }) =>
    actionsOutsideNotes({ uri, version: 1, text }, params),
  'reading of a stored file': ({ text }) => [
    readStoredFile('file:///notes/13.md', text, settings.site.termKeys),
    termHolder('file:///notes/13.md', text, term),
  ],
  preview: ({ text }) => readForPreview(text, () => true),
  'a site’s configuration': ({ text }) => {
    const reading = readData('toml', text.replaceAll('+++', ''));
    const config = readSite([{ name: 'hugo.toml', isSplit: false, reading }]);
    const site = { folder: 'file:///', files: ['file:///hugo.toml'], broken: [], config };
    const note = Note.read(text, true);
    whatApplies({ uri, note, files: [], editor: new Map(), site, transcript: {} });
  },
  'a site’s settings': ({ text }) => {
    const config = text.replaceAll('+++', '');
    siteFileDiagnostics(config, readConfig(config).problems, settings);
    const end = { line: Number.MAX_SAFE_INTEGER, character: 0 };
    const range = { start: { line: 0, character: 0 }, end };
    siteFileActions({ uri, version: 1, text: config }, range, { diagnostics: [] });
  },
  'an archetype': ({ text }) => {
    const source = { text: text.slice(0, longestArchetype), path: 'posts/12.md', now: new Date(0) };
    const words = { title: open('x'), part: 'x', segment: 'x', point: 'x' };
    return openText(archetypeNote(source, words, true, settings).template);
  },
};
