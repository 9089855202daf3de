import { commands, type TextEditor, window } from 'vscode';

/** Moves the focus to the editor of a note. */
export function focusEditor({ document, viewColumn }: TextEditor): Thenable<TextEditor> {
  return window.showTextDocument(document, viewColumn);
}

/** Undoes or redoes in an editor, which needs the focus for VS Code's own commands. */
export async function undoIn(editor: TextEditor, what: 'undo' | 'redo'): Promise<void> {
  await focusEditor(editor);
  await commands.executeCommand(what);
}
