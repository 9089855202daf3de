import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type TextDocument,
  type WorkspaceEdit,
  workspace,
} from 'vscode';

/**
 * Applies the quick fix at a finding that makes the text as `isFixed` wants it. Its title, which
 * is another in every language, plays no part.
 */
export async function applyFix(
  document: TextDocument,
  finding: Diagnostic | undefined,
  isFixed: (text: string) => boolean,
): Promise<void> {
  assert.ok(finding);
  const fixes = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    'quickfix',
    20,
  );
  const chosen = fixes.find(({ edit }) => edit !== undefined && isFixed(textAfter(document, edit)));
  assert.ok(chosen?.edit, `None of these mends it: ${fixes.map(({ title }) => title).join(', ')}`);
  assert.equal(await workspace.applyEdit(chosen.edit), true);
  assert.ok(isFixed(document.getText()));
}

/** What an edit would make of a document. */
function textAfter(document: TextDocument, edit: WorkspaceEdit): string {
  return edit
    .get(document.uri)
    .toSorted((left, right) => left.range.start.compareTo(right.range.start))
    .reduceRight(
      (text, { range, newText }) =>
        text.slice(0, document.offsetAt(range.start)) +
        newText +
        text.slice(document.offsetAt(range.end)),
      document.getText(),
    );
}
