import type { CueAction, PageCommand } from '../messages';
import type { TranscriptHost } from './savedState';
import { type Selection, selectedRun } from './selection';
import type { ShownEpisode } from './shownEpisode';

export interface CommandEvents {
  selection(): Selection;
  find(): void;
  played(): void;
  /** What came of an earlier action is out of date. */
  acted(): void;
  /** The author wants to go to the segment of a cue, which has none. */
  hasNoSegment(cue: number): void;
}

/** Asks the extension for what the author wants to do with the selected cues. */
export class CueCommands {
  constructor(
    private readonly host: Pick<TranscriptHost, 'postMessage'>,
    private readonly episode: ShownEpisode,
    private readonly events: CommandEvents,
  ) {}

  run(command: PageCommand): void {
    if (command === 'find') this.events.find();
    else if (command === 'play') this.play(this.events.selection().active);
    else if (command === 'goToSegment') this.#goToSegment();
    else this.#act(command);
  }

  play(cue: number): void {
    const time = this.episode.cues.starts[cue];
    if (time === undefined) return;
    this.events.played();
    this.host.postMessage({ kind: 'play', time });
  }

  #act(action: CueAction): void {
    const { id, count } = this.episode;
    if (count === 0) return;
    const run = selectedRun(this.events.selection());
    this.events.acted();
    this.host.postMessage({ kind: 'act', action, transcript: id, ...run });
  }

  /** The first segment that covers a selected cue. */
  #goToSegment(): void {
    const { first, last } = selectedRun(this.events.selection());
    const { version } = this.episode;
    for (let cue = first; cue <= last; cue++) {
      const segment = this.episode.segmentOf(cue);
      if (segment === undefined) continue;
      this.host.postMessage({ kind: 'goTo', version, item: segment.item });
      return;
    }
    if (first < this.episode.count) this.events.hasNoSegment(first);
  }
}
