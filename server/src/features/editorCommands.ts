import type { Command } from 'vscode-languageserver';

/** Opens VS Code's completion list; with `auto`, without a message where it is empty. */
export const triggerSuggest: Command = {
  title: '',
  command: 'editor.action.triggerSuggest',
  arguments: [{ auto: true }],
};

/** Moves to the next tab stop of the active snippet; no effect outside of one. */
export const goToNextStop: Command = { title: '', command: 'jumpToNextSnippetPlaceholder' };
