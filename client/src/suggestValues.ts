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

/** What stands before a value that other notes may have, in a line that New Note has written. */
const beforeValue = /^(?:author = "|categories = \[|tags = \[)$/;

/**
 * Asks for suggestions whenever the cursor comes to stand in an empty value of a new note that
 * other notes may have, until it has left the front matter. Tab goes on from there as it does from
 * every other stop: what is selected in the list at first leaves the value empty.
 */
export function suggestValues({ document: newNote }: TextEditor): void {
  const whileFilledIn = Disposable.from(
    languages.registerCompletionItemProvider(
      { scheme: 'untitled' },
      {
        provideCompletionItems: (document, position) =>
          document === newNote && isEmptyValue(document, position) ? [nothing()] : [],
      },
    ),
    workspace.onDidCloseTextDocument((document) => {
      if (document === newNote) whileFilledIn.dispose();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (textEditor.document !== newNote || selection === undefined) return;
      const { active } = selection;
      if (/^(?:#|\()/.test(newNote.lineAt(active.line).text)) whileFilledIn.dispose();
      if (!isEmptyValue(newNote, active)) return;
      void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    }),
  );
}

function isEmptyValue(document: TextDocument, { line, character }: Position): boolean {
  const { text } = document.lineAt(line);
  return text.length === character + 1 && beforeValue.test(text.slice(0, character));
}

function nothing(): CompletionItem {
  return {
    label: l10n.t('Leave it empty'),
    kind: CompletionItemKind.Value,
    insertText: '',
    // Whatever is typed takes it off the list.
    filterText: ' ',
    sortText: ' ',
    preselect: true,
    command: { command: 'jumpToNextSnippetPlaceholder', title: '' },
  };
}
