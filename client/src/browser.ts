import type { ExtensionContext } from 'vscode';
import { activateOn, type EpisodeNotes } from './extension';

export { deactivate } from './extension';

/** Called by VS Code in a browser with the first Markdown document. */
export function activate(context: ExtensionContext): EpisodeNotes {
  return activateOn(() => import('./browserClient'), context);
}
