import { Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { showStatusMessage } from '../segments';
import { formatInUsualStyle } from '../timeText';
import type { EpisodePlayer } from './episodePlayer';
import type { HasPlayer } from './hasPlayer';
import type { PlayerState } from './player';
import { playerKeys } from './playerKeys';

const second = 1000;

/**
 * Shows the clock of the player in the status bar, and while nothing is played, that the recording
 * of the note can be. Its tooltip has the keys. Says when the player has ended.
 */
export function showPlayerStatus(episode: EpisodePlayer, hasPlayer: HasPlayer): Disposable {
  // Left of the segment at the cursor.
  const item = window.createStatusBarItem('episodeNotes.player', StatusBarAlignment.Right, 102);
  item.name = l10n.t('Player of the Episode');
  item.command = 'episodeNotes.playPause';
  let shown = '';
  const refresh = () => {
    const state = episode.playing?.state;
    const text =
      state === undefined ? (hasPlayer.value ? `$(play) ${l10n.t('Play')}` : '') : clock(state);
    if (text === shown) return;
    shown = text;
    if (text === '') return item.hide();
    item.text = text;
    item.tooltip = tooltip(state);
    item.accessibilityInformation = { label: spoken(state) };
    item.show();
  };
  refresh();
  return Disposable.from(
    item,
    episode.onDidChange(refresh),
    hasPlayer.onDidChange(refresh),
    episode.onDidEnd((sentence) => showStatusMessage(sentence)),
  );
}

/** `▶ 02:31 1.5×` */
function clock({ position, isPlaying, speed }: PlayerState): string {
  const rate = speed === 1 ? '' : ` ${speed}×`;
  return `${isPlaying ? '$(play)' : '$(debug-pause)'} ${timeOf(position)}${rate}`;
}

function spoken(state: PlayerState | undefined): string {
  if (state === undefined) return l10n.t('Play the recording of this note');
  const time = timeOf(state.position);
  return state.isPlaying ? l10n.t('Playing, {0}', time) : l10n.t('Paused, {0}', time);
}

function tooltip(state: PlayerState | undefined): MarkdownString {
  const text = new MarkdownString();
  const length = state?.duration;
  const title =
    length === undefined
      ? l10n.t('The recording of this note')
      : l10n.t('The recording of this note, {0}', timeOf(length));
  text.appendText(title);
  text.appendMarkdown('\n\n| | |\n|---|---|\n');
  for (const [key, what] of playerKeys()) text.appendMarkdown(`| \`${key}\` | ${what} |\n`);
  return text;
}

/** In whole seconds, the one that has begun. */
function timeOf(milliseconds: number): string {
  return formatInUsualStyle(Math.floor(milliseconds / second) * second);
}
