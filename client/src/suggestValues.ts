import {
  type CompletionItem,
  CompletionItemKind,
  commands,
  Disposable,
  l10n,
  languages,
  type Position,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';

/** The text before an empty value that other notes may have values for, as New Note writes it. */
const beforeValue = /^(?:author = "|categories = \[|tags = \[)$/;

/**
 * Requests suggestions whenever the cursor enters an empty value of a new note that other notes may
 * have values for, until it leaves the front matter. The preselected item leaves the value empty,
 * so that Tab still goes to the next tab stop.
 */
export function suggestValues({ document: newNote }: TextEditor): void {
  const registrations = Disposable.from(
    languages.registerCompletionItemProvider(
      { scheme: 'untitled' },
      {
        provideCompletionItems: (document, position) =>
          document === newNote && isEmptyValue(document, position) ? [emptyValueItem()] : [],
      },
    ),
    workspace.onDidCloseTextDocument((document) => {
      if (document === newNote) registrations.dispose();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (textEditor.document !== newNote || selection === undefined) return;
      const { active } = selection;
      if (/^(?:#|\()/.test(newNote.lineAt(active.line).text)) registrations.dispose();
      if (!isEmptyValue(newNote, active)) return;
      void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    }),
  );
}

function isEmptyValue(document: TextDocument, { line, character }: Position): boolean {
  const { text } = document.lineAt(line);
  return text.length === character + 1 && beforeValue.test(text.slice(0, character));
}

function emptyValueItem(): CompletionItem {
  return {
    label: l10n.t('Leave it empty'),
    kind: CompletionItemKind.Value,
    insertText: '',
    // Matches no typed text: the item disappears when the author types.
    filterText: ' ',
    sortText: ' ',
    preselect: true,
    command: { command: 'jumpToNextSnippetPlaceholder', title: '' },
  };
}
