import type { ExtensionContext } from 'vscode';
import { activateOn, type EpisodeNotes } from './extension';

export { deactivate } from './extension';

/** Called by VS Code on an activation event of the manifest. */
export function activate(context: ExtensionContext): EpisodeNotes {
  return activateOn(() => import('./nodeClient'), context);
}
