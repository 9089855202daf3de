import { formatTimeInStyle } from '../../../../server/src/base/formatTime';
import { formatDuration } from '../../timeText';
import type { TimelineTexts } from '../texts';
import type { Bar, PartBar, Picture } from './picture';

/** Milliseconds in the style of the note. */
export function clock(ms: number, { style }: Pick<Picture, 'style'>): string {
  return formatTimeInStyle(Math.round(ms), style);
}

/** What people call a segment: `3.6 Title`, or its range where it has neither number nor title. */
export function nameOf({ segment }: Bar): string {
  const { number, title, range } = segment;
  return [number, title].filter(Boolean).join(' ') || range;
}

/** What the picture calls a part: `3 Title`. The row that it stands in says that it is one. */
export function partLabel({ number, title }: PartBar): string {
  return title === '' ? number : `${number} ${title}`;
}

/** What lists call a part: `part3: Title`. */
export function partName({ number, title }: PartBar): string {
  return title === '' ? `part${number}` : `part${number}: ${title}`;
}

/** What is told below the picture. */
export interface Details {
  readonly name: string;
  /** Its times and its length, of which nothing is ever cut. */
  readonly facts: string;
  readonly faults: string;
}

/** A segment and all that is to be said of it. */
export function describe(picture: Picture, index: number, texts: TimelineTexts): Details {
  const bar = picture.bars[index] as Bar;
  const duration = (ms: number) => formatDuration(ms, texts.durations);
  return {
    name: nameOf(bar),
    facts: bar.isKnown ? factsOf(bar, picture, texts) : bar.segment.range,
    faults: faultsOf(picture, index, texts, duration).join(' · '),
  };
}

/** A part and its times. */
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

/** A segment for a screen reader: `2.1 Title, 00:19 to 00:28, 9 seconds, overlaps 2.2`. */
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
        nameOf(bar),
        clock(start, picture),
        clock(end, picture),
        duration(end - start),
      )
    : filled(texts.partlyUnknown, nameOf(bar), segment.range);
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

/** Its number, else whatever else names it. */
function shortName(bar: Bar): string {
  return bar.segment.number ?? nameOf(bar);
}

/** `1 minute 5 seconds` in a language; fractions of a second are left out. */
export function spokenDuration(ms: number, language: string): string {
  const whole = Math.round(ms / 1000);
  const units = [
    ['hour', Math.floor(whole / 3600)],
    ['minute', Math.floor(whole / 60) % 60],
    ['second', whole % 60],
  ] as const;
  const told = units.filter(([unit, count]) => count > 0 || (unit === 'second' && whole === 0));
  const words = told.map(([unit, count]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(words);
}

/** Puts values in for `{0}`, `{1}` …, in one pass, so that they may hold such signs themselves. */
export function filled(template: string, ...values: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (sign, index) => values[Number(index)] ?? sign);
}
