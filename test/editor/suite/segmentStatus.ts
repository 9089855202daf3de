import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import type { EpisodeNotes } from '../../../client/src/extension';
import { closeEditors, openFile, placeCursor, until } from './editing';

/** Waits until the status bar shows this text about the segment at the cursor, or nothing. */
export async function statusIs(text: string | undefined): Promise<void> {
  const extension = extensions.getExtension<EpisodeNotes>('episode-notes.episode-notes');
  const { segmentStatus } = await (extension ?? assert.fail()).activate();
  await until(segmentStatus.onDidChange, () => (segmentStatus.text === text ? true : undefined));
}

/** Waits until the server answers. An empty answer proves something only after that. */
export async function serverAnswers(): Promise<void> {
  const editor = await openFile('answered.md', '# part1: 早市\n(00:00-00:10) ***1.1: 开张***\n');
  placeCursor(editor, 1, 0);
  await statusIs('1.1 · 00:00–00:10 · 0%');
  await closeEditors();
}
