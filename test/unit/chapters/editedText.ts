import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RefactorEdit } from '../../../server/src/protocol/protocol';

/** A text after LSP's edits. */
export function textEditsApplied(text: string, edits: readonly RefactorEdit[]): string {
  const document = TextDocument.create('', '', 0, text);
  return TextDocument.applyEdits(
    document,
    edits.map(({ range, newText = '' }) => ({ range, newText })),
  );
}
