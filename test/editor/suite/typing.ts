import { commands, type Disposable, languages, type TextEditor } from 'vscode';

/** Types a text letter by letter, and waits after each until what is offered for it is known. */
export async function typeIn(editor: TextEditor, text: string): Promise<void> {
  for (const letter of text) {
    await commands.executeCommand('type', { text: letter });
    // Our server answers in order: the list of suggestions has had its answer before this one.
    await commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
  }
}

/**
 * Does what the Tab key does in VS Code: takes the selected suggestion where the list is shown, else
 * goes to the next stop of the snippet. No command presses keys, but either does nothing where its
 * own condition does not hold.
 */
export async function pressTab(editor: TextEditor): Promise<void> {
  const { document, selection } = editor;
  const { version } = document;
  await commands.executeCommand('acceptSelectedSuggestion');
  if (document.version !== version || !editor.selection.isEqual(selection)) return;
  await commands.executeCommand('jumpToNextSnippetPlaceholder');
}

/**
 * Resolves with the text of the suggestion that is selected next, as soon as the list is shown. VS
 * Code has no event for that, but tells it to those who complete inline.
 */
export function selectedSuggestion(language = 'markdown'): Promise<string> {
  let listener: Disposable | undefined;
  return new Promise<string>((resolve) => {
    listener = languages.registerInlineCompletionItemProvider(language, {
      provideInlineCompletionItems(_document, _position, { selectedCompletionInfo }) {
        if (selectedCompletionInfo !== undefined) resolve(selectedCompletionInfo.text);
        return [];
      },
    });
  }).finally(() => listener?.dispose());
}
