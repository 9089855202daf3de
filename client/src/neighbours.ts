import { l10n } from 'vscode';
import { moveCursor } from './editorView';
import type { NoteServer } from './noteServer';
import {
  activeNoteEditor,
  neighbourOfCursor,
  reportNoSegments,
  requestSegments,
  showStatusMessage,
} from './segments';

/**
 * Makes the command that moves the cursor to the next or the previous segment. Calls run one after
 * another, so that none is lost while a key is held down.
 */
export function neighbourCommand(
  server: NoteServer,
  direction: 'next' | 'previous',
): () => Promise<void> {
  let steps = Promise.resolve();
  return () => {
    const next = () => step(server, direction);
    steps = steps.then(next, next);
    return steps;
  };
}

async function step(server: NoteServer, direction: 'next' | 'previous'): Promise<void> {
  const editor = activeNoteEditor();
  if (editor === undefined) return;
  const place = await neighbourOfCursor(server, editor, direction);
  if (place !== null) moveCursor(editor, place);
  else if ((await requestSegments(server, editor)).length === 0) reportNoSegments(server);
  else if (direction === 'next') showStatusMessage(l10n.t('There is no segment below.'));
  else showStatusMessage(l10n.t('There is no segment above.'));
}
