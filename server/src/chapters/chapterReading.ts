import type { Message } from '../l10n/message';
import type { ChapterList } from './chapter';

/** The chapters that a text holds, or why it holds none that can be read. */
export type ChapterReading = { readonly list: ChapterList } | ChapterReadingProblem;

export interface ChapterReadingProblem {
  readonly problem: Message;
  /** 0-based; absent where the text as a whole is meant. */
  readonly line?: number;
}
