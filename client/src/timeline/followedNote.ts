import { type TextEditor, window } from 'vscode';
import { isServed } from '../servedDocuments';

/** Says which editor's note the view shows: the active one's. */
export class FollowedNote {
  private last: TextEditor | undefined;

  /**
   * The editor to follow now; undefined where there is none. While a preview, a panel or a list has
   * the focus, which is no editor of a file, it stays the last one as long as that can be seen.
   */
  editor(): TextEditor | undefined {
    const active = window.activeTextEditor;
    if (active !== undefined && isServed(active.document)) this.last = active;
    else if (isFile(active) || !this.isLastVisible()) this.last = undefined;
    return this.last;
  }

  private isLastVisible(): boolean {
    return this.last !== undefined && window.visibleTextEditors.includes(this.last);
  }
}

/** Only editors in the editor area have a column; one in a panel, such as the output, has none. */
function isFile(editor: TextEditor | undefined): boolean {
  return editor?.viewColumn !== undefined;
}
