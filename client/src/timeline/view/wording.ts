import { formatTimeInStyle } from '../../../../server/src/base/formatTime';
import { filled } from '../../filled';
import { formatDuration } from '../../timeText';
import type { TimelineTexts } from '../timelineTexts';
import type { Bar, PartBar, Picture } from './picture';

/** A time in the style of the note. */
export function clock(ms: number, { style }: Pick<Picture, 'style'>): string {
  return formatTimeInStyle(Math.round(ms), style);
}

/** The name of a segment: `3.6 Title`, or its range if it has neither number nor title. */
export function barName({ segment }: Bar): string {
  const { number, title, range } = segment;
  return [number, title].filter(Boolean).join(' ') || range;
}

/** The label of a part in the picture, whose row shows that it is one: `3 Title`. */
export function partLabel({ number, title }: PartBar): string {
  return title === '' ? number : `${number} ${title}`;
}

/** The name of a part: `part3: Title`. */
export function partName({ number, title }: PartBar): string {
  return title === '' ? `part${number}` : `part${number}: ${title}`;
}

/** The texts of the line below the picture. */
export interface Details {
  readonly name: string;
  /** Times and length; never shortened. */
  readonly facts: string;
  readonly faults: string;
}

/** The details of the segment at an index. */
export function describe(picture: Picture, index: number, texts: TimelineTexts): Details {
  const bar = picture.bars[index] as Bar;
  const duration = (ms: number) => formatDuration(ms, texts.durations);
  return {
    name: barName(bar),
    facts: bar.isKnown ? factsOf(bar, picture, texts) : bar.segment.range,
    faults: faultsOf(picture, index, texts, duration).join(' · '),
  };
}

/** The details of a part. */
export function describePart(picture: Picture, part: PartBar, texts: TimelineTexts): Details {
  return { name: partName(part), facts: factsOf(part, picture, texts), faults: '' };
}

function factsOf(
  { start, end }: { readonly start: number; readonly end: number },
  picture: Picture,
  { durations }: TimelineTexts,
): string {
  const range = `${clock(start, picture)}–${clock(end, picture)}`;
  return `${range} · ${formatDuration(end - start, durations)}`;
}

/**
 * The text of a segment for a screen reader: `2.1 Title, 00:19 to 00:28, 9 seconds, overlaps 2.2`.
 */
export function spoken(
  picture: Picture,
  index: number,
  texts: TimelineTexts,
  language: string,
): string {
  const bar = picture.bars[index] as Bar;
  const { start, end, isKnown, segment } = bar;
  const duration = (ms: number) => spokenDuration(ms, language);
  const sentence = isKnown
    ? filled(
        texts.range,
        barName(bar),
        clock(start, picture),
        clock(end, picture),
        duration(end - start),
      )
    : filled(texts.partlyUnknown, barName(bar), segment.range);
  return [sentence, ...faultsOf(picture, index, texts, duration)].join(', ');
}

function faultsOf(
  { bars, marks, disorders }: Picture,
  index: number,
  texts: TimelineTexts,
  duration: (ms: number) => string,
): string[] {
  const name = (other: number) => shortName(bars[other] as Bar);
  const faults: string[] = [];
  for (const { kind, bar, other, start, end } of marks) {
    if (kind === 'overlap') {
      if (bar === index) faults.push(filled(texts.overlaps, name(other)));
      if (other === index) faults.push(filled(texts.overlaps, name(bar)));
    } else if (bar === index) {
      faults.push(
        other === -1
          ? filled(texts.startsAt, duration(end - start))
          : filled(texts.startsLate, duration(end - start), name(other)),
      );
    }
  }
  const above = disorders.get(index);
  if (above !== undefined) faults.push(filled(texts.outOfOrder, name(above)));
  return faults;
}

/** The number of a segment, else its name. */
function shortName(bar: Bar): string {
  return bar.segment.number ?? barName(bar);
}

/** A duration in words, rounded to seconds: `1 minute 5 seconds`. */
export function spokenDuration(ms: number, language: string): string {
  const whole = Math.round(ms / 1000);
  const units = [
    ['hour', Math.floor(whole / 3600)],
    ['minute', Math.floor(whole / 60) % 60],
    ['second', whole % 60],
  ] as const;
  const shown = units.filter(([unit, count]) => count > 0 || (unit === 'second' && whole === 0));
  const words = shown.map(([unit, count]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(words);
}
