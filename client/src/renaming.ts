import {
  CancellationError,
  extensions,
  l10n,
  Range,
  ThemeIcon,
  type Uri,
  WorkspaceEdit,
  window,
} from 'vscode';
import { CancellationToken, type Middleware, RenameRequest } from 'vscode-languageclient';
import { literalLabel } from '../../server/src/base/literalLabel';

/** Of the two that can rename what stands in a heading, VS Code asks the one that came last. */
const markdown = 'vscode.markdown-language-features';

/** What VS Code does with renames in another way than an author of notes would expect. */
export const renaming: Middleware = {
  /** VS Code's own Markdown would offer the whole heading where a part's number is meant. */
  async handleRegisterCapability(params, next) {
    const isRename = params.registrations.some(({ method }) => method === RenameRequest.method);
    if (isRename)
      await extensions
        .getExtension(markdown)
        ?.activate()
        .then(undefined, () => {});
    await next(params, CancellationToken.None);
  },

  /**
   * VS Code would hand a name that was refused to the next extension, and the one for Markdown
   * would put it in place of the whole heading. So the author is told why, and nothing is changed.
   */
  async provideRenameEdits(document, position, newName, token, next) {
    try {
      const edit = (await next(document, position, newName, token)) ?? new WorkspaceEdit();
      return withPreview(edit, document.uri);
    } catch (error) {
      const isWithdrawn = token.isCancellationRequested || error instanceof CancellationError;
      if (!isWithdrawn) void window.showErrorMessage(literalLabel((error as Error).message));
      return new WorkspaceEdit();
    }
  },
};

/**
 * Changes that VS Code previews before it makes them, where they concern other files than the one at
 * hand. VS Code previews when an edit needs confirmation, and shows that edit unticked: a rename with
 * every edit unticked would change nothing. So one added edit without effect needs the confirmation.
 */
function withPreview(edit: WorkspaceEdit, here: Uri): WorkspaceEdit {
  const changes = edit.entries();
  if (changes.every(([uri]) => uri.toString() === here.toString())) return edit;
  const shown = new WorkspaceEdit();
  const label = l10n.t('Look through the changes before you apply them');
  const asking = { label, needsConfirmation: true, iconPath: new ThemeIcon('info') };
  for (const [uri, edits] of changes) shown.set(uri, edits);
  shown.replace(here, new Range(0, 0, 0, 0), '', asking);
  return shown;
}
