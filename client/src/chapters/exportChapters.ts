import { env, l10n, type TextEditor, ViewColumn, window, workspace } from 'vscode';
import { literalLabel } from '../../../server/src/base/literalLabel';
import {
  type ExportChaptersParams,
  type ExportChaptersResult,
  exportChaptersRequest,
  type WrittenChapterFormat,
  writtenChapterFormats,
} from '../../../server/src/protocol/chapterProtocol';
import type { NoteServer } from '../noteServer';
import { activeNoteEditor, reportNoSegments, showStatusMessage } from '../segments';

/** The command that copies the chapters of a note as a list for a description. */
export async function copyChapters(server: NoteServer): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const chapters = await chaptersIn(server, editor, 'text');
  if (chapters === undefined) return;
  await env.clipboard.writeText(chapters.text);
  showStatusMessage(l10n.t('Copied {0} chapters.', chapters.count));
}

/** The command that opens the chapters of a note beside it, in a format that the author picks. */
export async function exportChapters(server: NoteServer, format?: string): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const chosen = writtenChapterFormats.find((name) => name === format) ?? (await pickFormat());
  if (chosen === undefined) return;
  const chapters = await chaptersIn(server, editor, chosen);
  if (chapters === undefined) return;
  const { text: content, languageId: language } = chapters;
  const document = await workspace.openTextDocument({ content, language });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside });
}

async function pickFormat(): Promise<WrittenChapterFormat | undefined> {
  const details: { readonly [Format in WrittenChapterFormat]: readonly [string, string] } = {
    text: [l10n.t('List'), l10n.t('for YouTube, Bilibili, Apple Podcasts, Spotify, Xiaoyuzhou')],
    podcasting2: ['Podcasting 2.0', l10n.t('JSON for podcast players')],
    psc: ['Podlove Simple Chapters', l10n.t('XML for the feed of a podcast')],
    webvtt: ['WebVTT', l10n.t('for players on web pages')],
    ffmetadata: ['FFmpeg', l10n.t('metadata for MP4 and M4A files')],
    ogm: [l10n.t('Simple OGM'), l10n.t('for mkvmerge and OGG files')],
    matroska: ['Matroska', l10n.t('XML for MKV files')],
    audacity: ['Audacity', l10n.t('label track')],
    mp4chaps: ['mp4chaps', l10n.t('text file for MP4 files')],
    csv: ['CSV', l10n.t('table for spreadsheets')],
    json: ['JSON', l10n.t('the whole outline for scripts')],
  };
  const items = writtenChapterFormats.map((format) => {
    const [label, description] = details[format];
    return { label, description, format };
  });
  const title = l10n.t('Export Chapters');
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.format;
}

/** The chapters of the note in an editor; undefined, with a message, where there are none. */
async function chaptersIn(
  server: NoteServer,
  { document }: TextEditor,
  format: WrittenChapterFormat,
) {
  const textDocument = { uri: document.uri.toString() };
  const params: ExportChaptersParams = { textDocument, format };
  const result = await server.request<ExportChaptersResult | null>(exportChaptersRequest, params);
  if (!result) {
    reportNoSegments(server);
    return undefined;
  }
  if ('refusal' in result) {
    void window.showErrorMessage(literalLabel(result.refusal));
    return undefined;
  }
  for (const warning of result.warnings) void window.showWarningMessage(literalLabel(warning));
  return result;
}
