import { type TextEditor, window } from 'vscode';
import { canBeNote } from '../servedDocuments';

/** Determines the editor whose note the view shows. */
export class FollowedNote {
  private last: TextEditor | undefined;

  /**
   * The active editor if it can show a note. While a preview, a panel or a list has the focus, the
   * last such editor, as long as it is visible. Else undefined.
   */
  editor(): TextEditor | undefined {
    const active = window.activeTextEditor;
    if (active !== undefined && canBeNote(active.document)) this.last = active;
    else if (isInEditorArea(active) || !this.isLastVisible()) this.last = undefined;
    return this.last;
  }

  private isLastVisible(): boolean {
    return this.last !== undefined && window.visibleTextEditors.includes(this.last);
  }
}

/** Whether an editor is in the editor area; one in a panel, such as the output, has no column. */
function isInEditorArea(editor: TextEditor | undefined): boolean {
  return editor?.viewColumn !== undefined;
}
