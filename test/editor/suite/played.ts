import { ConfigurationTarget, extensions, workspace } from 'vscode';
import type { EpisodeNotes } from '../../../client/src/extension';
import type { PlayerState } from '../../../client/src/player/player';
import { until } from './editing';

/** What the extension gives to others. */
export function api(): EpisodeNotes {
  return extensions.getExtension('episode-notes.episode-notes')!.exports;
}

/** Waits until the player is as it is looked for. */
export function untilPlayer(is: (state: PlayerState) => boolean): Promise<PlayerState> {
  return until(api().player.onDidChange, () => {
    const state = api().player.playing?.state;
    return state !== undefined && is(state) ? state : undefined;
  });
}

/** Sets a setting of ours for the machine; undefined takes it away. */
export async function configure(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('episodeNotes').update(name, value, ConfigurationTarget.Global);
}
