import type { Command } from 'vscode-languageserver';

/** Asks for completions, and says nothing where there are none. */
export const triggerSuggest: Command = {
  title: '',
  command: 'editor.action.triggerSuggest',
  arguments: [{ auto: true }],
};

/** Goes to the next stop of a snippet, if the cursor is in one that has any. */
export const goToNextStop: Command = { title: '', command: 'jumpToNextSnippetPlaceholder' };
