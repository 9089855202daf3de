import { filled } from '../../filled';
import { element } from '../../views/page/element';
import type { ShownTranscript } from '../messages';
import type { TranscriptTexts } from '../transcriptTexts';

/** Why no cues are shown. */
export type EmptyReason = 'noNote' | 'stopped' | Pick<ShownTranscript, 'file' | 'problem'>;

/** The line below the cues. */
export interface About {
  readonly transcript: ShownTranscript;
  readonly uncovered: number;
  readonly count: number;
}

/** The elements of the page that show sentences. */
export class Notices {
  readonly #about = element('about');
  readonly #empty = element('empty');
  readonly #restart = element('restart');
  readonly #spoken = element('spoken');
  /** What came of the last action; the line below the cues shows it in place of all the rest. */
  #outcome: string | undefined;

  constructor(onRestart: () => void) {
    this.#restart.addEventListener('click', onRestart);
  }

  /** Shows why there are no cues; undefined shows none of that. */
  showEmpty(reason: EmptyReason | undefined, texts: TranscriptTexts): void {
    this.#empty.hidden = reason === undefined;
    this.#restart.hidden = reason !== 'stopped';
    this.#restart.textContent = texts.restart;
    const [sentence, advice] = sentencesOf(reason, texts);
    element('reason').textContent = sentence;
    element('advice').textContent = advice;
  }

  /** Fills the line below the cues; undefined hides it. */
  showAbout(about: About | undefined, texts: TranscriptTexts): void {
    this.#about.hidden = about === undefined;
    if (about === undefined) return;
    const { transcript, uncovered, count } = about;
    const coverage =
      uncovered === 0
        ? texts.allCovered
        : filled(texts.uncovered, String(uncovered), String(count));
    const pieces = [transcript.file ?? '', coverage, transcript.isChapters ? texts.chapters : ''];
    const text = this.#outcome ?? pieces.filter(Boolean).join(' · ');
    if (this.#about.textContent !== text) this.#about.textContent = text;
    this.#about.title = text;
  }

  /** Shows and announces what came of an action; `clearOutcome` ends that. */
  setOutcome(sentence: string): void {
    this.#outcome = sentence;
    this.announce(sentence);
  }

  clearOutcome(): void {
    this.#outcome = undefined;
  }

  /** Makes a screen reader announce a result of what the author does. */
  announce(text: string): void {
    this.#spoken.textContent = text;
  }
}

function sentencesOf(
  reason: EmptyReason | undefined,
  texts: TranscriptTexts,
): readonly [reason: string, advice: string] {
  if (reason === undefined) return ['', ''];
  if (reason === 'noNote' || reason === 'stopped') return [texts[reason], ''];
  const { file, problem } = reason;
  if (problem === undefined) return [texts.none, texts.howTo];
  return [texts.unusable, file === undefined ? problem : `${file}: ${problem}`];
}
