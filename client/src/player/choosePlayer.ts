import { env, l10n, UIKind, workspace } from 'vscode';
import { showStatusMessage } from '../segments';
import { isWeb } from './medium';
import type { Mpv } from './mpv/mpv';
import type { Player } from './player';

/** Starts the players that there are. */
export interface Players {
  /** Absent in browsers, where no program can be started. */
  readonly mpv: Mpv | undefined;
  /** Opens the view of VS Code that plays. */
  readonly openView: () => Promise<Player>;
}

/**
 * Starts the player that the settings want: with `auto` mpv on the author's own machine, if it is
 * there, else the view. Rejects with a sentence that says what to do.
 *
 * @param medium what it will load first
 */
export async function startPlayer(players: Players, medium: string): Promise<Player> {
  const settings = workspace.getConfiguration('episodeNotes');
  const wanted = settings.get<string>('player');
  if (wanted === 'view') return players.openView();
  const reason = reasonAgainstMpv(players.mpv);
  const program = reason ? undefined : players.mpv?.find(settings.get<string>('mpvPath') ?? '');
  if (wanted === 'mpv') {
    if (reason !== undefined) throw new Error(reason);
    if (program === undefined) throw new Error(missingMpv(players.mpv as Mpv));
  } else if (program === undefined || isElsewhere()) {
    if (reason !== undefined) showStatusMessage(reason);
    return players.openView();
  }
  return (players.mpv as Mpv).start(program as string, isWeb(medium));
}

/** How to get mpv, for what the view cannot play; undefined where mpv cannot run. */
export function wayToMpv(mpv: Mpv | undefined): string | undefined {
  return mpv === undefined || isElsewhere() ? undefined : mpv.installation();
}

/** Whether the extension runs where nobody listens: behind SSH, in a container, for a browser. */
function isElsewhere(): boolean {
  return env.remoteName !== undefined || env.uiKind === UIKind.Web;
}

function reasonAgainstMpv(mpv: Mpv | undefined): string | undefined {
  if (mpv === undefined)
    return l10n.t('In a browser no program can be started, so mpv cannot play.');
  if (!workspace.isTrusted) return l10n.t('mpv plays only in folders that you trust.');
  return undefined;
}

function missingMpv(mpv: Mpv): string {
  const given = workspace.getConfiguration('episodeNotes').get<string>('mpvPath') ?? '';
  return given === ''
    ? l10n.t('mpv is not installed here. Install it: {0}', mpv.installation())
    : l10n.t('The setting episodeNotes.mpvPath names no program: {0}', given);
}
