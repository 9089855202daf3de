import {
  type Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';

/** Moves the cursor to a position, and scrolls if that is not visible. */
export function moveCursor(editor: TextEditor, place: Position): void {
  editor.selection = new Selection(place, place);
  revealPosition(editor, place);
}

/** Scrolls to a position if it is not visible. */
export function revealPosition(editor: TextEditor, place: Position): void {
  editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Whether the primary cursor is in the visible lines. */
export function isCursorVisible({ visibleRanges, selection }: TextEditor): boolean {
  return visibleRanges.some((lines) => lines.contains(selection.active));
}

/**
 * Scrolls until `line` (0-based) is the topmost visible line, in up to three attempts. `AtTop`
 * leaves room for sticky scroll and for `editor.cursorSurroundingLines`, which no API reports, so
 * each attempt is corrected by the error of the one before.
 */
export async function scrollToTopLine(editor: TextEditor, line: number): Promise<void> {
  let aim = line;
  for (let attempt = 0; attempt < 3 && topLine(editor) !== line; attempt++) {
    const scrolled = nextScroll(editor);
    editor.revealRange(new Range(aim, 0, aim, 0), TextEditorRevealType.AtTop);
    await scrolled;
    aim = Math.max(0, aim + line - (topLine(editor) ?? line));
  }
}

/** The topmost visible line of an editor, 0-based; undefined if the editor is not visible. */
export function topLine(editor: TextEditor): number | undefined {
  return editor.visibleRanges[0]?.start.line;
}

/** Resolves when the editor has scrolled, or after 200 ms without scrolling. */
function nextScroll(editor: TextEditor): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timeout);
      event.dispose();
      resolve();
    };
    const timeout = setTimeout(done, 200);
    const event = window.onDidChangeTextEditorVisibleRanges((change) => {
      if (change.textEditor === editor) done();
    });
  });
}
