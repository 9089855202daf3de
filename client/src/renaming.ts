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

/**
 * VS Code's Markdown extension, which also renames in headings. Of two such extensions, VS Code
 * asks the one that registered last.
 */
const markdown = 'vscode.markdown-language-features';

/** Adapts VS Code's renaming to notes. */
export const renameMiddleware: Middleware = {
  /**
   * Activates VS Code's Markdown extension first, so that it is asked last: it would offer the
   * whole heading instead of the number of a part.
   */
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
   * Shows a refusal, and returns an edit without changes. Otherwise VS Code would ask its Markdown
   * extension, which would replace the whole heading.
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
 * Makes VS Code preview changes that concern other files than `here`. It previews edits that need
 * confirmation, and shows these unticked: a rename with every edit unticked would change nothing.
 * So one added edit without effect needs the confirmation.
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
