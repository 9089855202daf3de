import {
  type Disposable,
  type Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  window,
} from 'vscode';
import type { SegmentInfo } from '../../server/src/protocol/protocol';
import { scrollToTopLine, topLine } from './editorView';
import { linesOf } from './segments';

/**
 * Shows segments in an editor, scrolled into view and highlighted, without moving the cursor.
 * `dispose` removes the highlight; `goBack` also scrolls back to where the editor was, unless the
 * selection has changed meanwhile.
 */
export class SegmentFollower implements Disposable {
  private readonly highlight = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
    isWholeLine: true,
  });
  private readonly cursorBefore: Selection;
  private readonly topBefore: number | undefined;

  constructor(private readonly editor: TextEditor) {
    this.cursorBefore = editor.selection;
    this.topBefore = topLine(editor);
  }

  show(segment: SegmentInfo): void {
    const lines = linesOf(segment);
    this.editor.setDecorations(this.highlight, [lines]);
    const header = lines.with({ end: lines.start });
    this.editor.revealRange(header, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async goBack(): Promise<void> {
    this.dispose();
    if (this.topBefore === undefined || !this.editor.selection.isEqual(this.cursorBefore)) return;
    await scrollToTopLine(this.editor, this.topBefore);
  }

  dispose(): void {
    this.highlight.dispose();
  }
}
