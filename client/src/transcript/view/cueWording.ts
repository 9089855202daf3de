import { formatTimeInStyle } from '../../../../server/src/base/formatTime';
import { filled } from '../../filled';
import type { TranscriptTexts } from '../transcriptTexts';
import type { RowRange } from './rowLayout';
import type { ShownEpisode } from './shownEpisode';

type Episode = Pick<ShownEpisode, 'cues' | 'segmentOf' | 'style'>;

/** When a cue starts, in whole seconds, as the note writes times. */
export function startText({ cues, style }: Episode, cue: number): string {
  return clock(cues.starts[cue] as number, style);
}

/** A cue for a screen reader: `00:12, its words, segment 1.2`. */
export function cueLabel(episode: Episode, cue: number, texts: TranscriptTexts): string {
  const segment = episode.segmentOf(cue);
  const sentence = segment === undefined ? texts.uncoveredCue : texts.cue;
  const words = episode.cues.texts[cue] as string;
  return filled(sentence, startText(episode, cue), words, segment?.number ?? '');
}

/** Selected cues for a screen reader: `00:12 to 00:30, 4 selected`. */
export function runLabel(
  episode: Episode,
  { first, last }: RowRange,
  { selected }: TranscriptTexts,
): string {
  const end = clock(episode.cues.ends[last] as number, episode.style);
  return filled(selected, startText(episode, first), end, String(last - first + 1));
}

function clock(ms: number, style: Episode['style']): string {
  return formatTimeInStyle(Math.floor(ms / 1000) * 1000, style);
}
