import {
  type Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';

/** Puts the cursor at a place and shows it, without scrolling where it can be seen already. */
export function moveTo(editor: TextEditor, place: Position): void {
  editor.selection = new Selection(place, place);
  bringIntoSight(editor, place);
}

/** Shows a place, without scrolling where it can be seen already. */
export function bringIntoSight(editor: TextEditor, place: Position): void {
  editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Whether the cursor is in what the window shows of the text. */
export function isCursorInSight({ visibleRanges, selection }: TextEditor): boolean {
  return visibleRanges.some((lines) => lines.contains(selection.active));
}

/**
 * Scrolls until `line` (0-based) is the topmost one that can be seen. Revealing "at top" leaves
 * room for sticky scroll and for `editor.cursorSurroundingLines`, which no API tells, so the first
 * attempt shows by how much it misses and the next ones make up for it.
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

/** The topmost visible line of an editor, 0-based; undefined for one that is not shown. */
export function topLine(editor: TextEditor): number | undefined {
  return editor.visibleRanges[0]?.start.line;
}

/** Resolves when the editor has scrolled, or after 200 ms in which it has not. */
function nextScroll(editor: TextEditor): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(patience);
      event.dispose();
      resolve();
    };
    const patience = setTimeout(done, 200);
    const event = window.onDidChangeTextEditorVisibleRanges((change) => {
      if (change.textEditor === editor) done();
    });
  });
}
