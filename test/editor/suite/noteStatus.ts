import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import type { EpisodeNotes } from '../../../client/src/extension';
import type { ShownStatus } from '../../../client/src/noteStatus';
import { until } from './editing';

/** Waits until the language status tells this of the note in the active editor, or nothing. */
export async function noteStatusIs(expected: Partial<ShownStatus> | undefined): Promise<void> {
  const extension = extensions.getExtension<EpisodeNotes>('episode-notes.episode-notes');
  const { noteStatus } = await (extension ?? assert.fail()).activate();
  await until(noteStatus.onDidChange, () => {
    const { shown } = noteStatus;
    const isSo = Object.entries(expected ?? {}).every(
      ([name, value]) => shown?.[name as keyof ShownStatus] === value,
    );
    return isSo && (shown === undefined) === (expected === undefined) ? true : undefined;
  });
}
