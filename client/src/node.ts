import type { ExtensionContext } from 'vscode';
import { activateOn, type EpisodeNotes } from './extension';
import { mpv } from './player/mpv/mpv';

export { deactivate } from './extension';

/** Called by VS Code on an activation event of the manifest. */
export function activate(context: ExtensionContext): EpisodeNotes {
  return activateOn(() => import('./nodeClient'), context, mpv);
}
