import type { Span } from '../../base/span';
import type { FoldedLine } from './foldedLine';
import type { FaultAt, HeaderFault } from './header';
import type { HeaderPieces } from './headerPieces';
import type { TextReading } from './headerText';
import type { TimesReading } from './headerTimes';

/**
 * How a line deviates from the format of a header, in the order of the line: each piece is compared
 * with its correct form. Offsets are those of the line.
 */
export function headerFaults(folded: FoldedLine, pieces: HeaderPieces): FaultAt[] {
  const { lead, times, text, order, end } = pieces;
  const faults = new Faults(folded);
  const isIndented = !/^ {0,3}$/.test(folded.written({ start: 0, end: lead.start }));
  if (isIndented || lead.start < lead.end) faults.add('lead', { start: 0, end: lead.end });
  if (order !== 'first') faults.add('order', { start: lead.start, end });
  else {
    if (times === undefined) faults.add('times-missing', { start: lead.end, end: lead.end });
    else {
      addTimes(faults, times);
      const gap = { start: times.outer.end, end: text.open.start };
      if (gap.end < end) faults.expect('gap', gap, ' ');
    }
    addText(faults, text);
  }
  return faults.withOmitted(text.title);
}

/** The faults of the times alone, as on the first line of a header over two. */
export function timesFaults(folded: FoldedLine, times: TimesReading): FaultAt[] {
  const faults = new Faults(folded);
  addTimes(faults, times);
  return faults.withOmitted(undefined);
}

/** The faults of number and title alone, as on the second line of a header over two. */
export function textFaults(folded: FoldedLine, text: TextReading): FaultAt[] {
  const faults = new Faults(folded);
  addText(faults, text);
  return faults.withOmitted(text.title);
}

class Faults {
  readonly all: FaultAt[] = [];

  constructor(readonly folded: FoldedLine) {}

  /** @param span in offsets of the folded line */
  add(fault: HeaderFault, span: Span): void {
    this.all.push({ fault, ...this.folded.source(span.start, span.end) });
  }

  /** Adds a fault where the text of a span is not the proper one. */
  expect(fault: HeaderFault, span: Span, proper: string, blamed = span): void {
    if (this.folded.written(span) !== proper) this.add(fault, blamed);
  }

  /** All faults, and the invisible characters outside of the title; within it, they join emoji. */
  withOmitted(title: Span | undefined): FaultAt[] {
    const kept = title && this.folded.source(title.start, title.end);
    for (const kind of ['invisible', 'escape'] as const) {
      const signs = this.folded.omitted.filter(
        (sign) => sign.kind === kind && !(kept && sign.start >= kept.start && sign.end <= kept.end),
      );
      const [first, last] = [signs[0], signs.at(-1)];
      if (first && last) this.all.push({ fault: kind, start: first.start, end: last.end });
    }
    return this.all;
  }
}

function addTimes(faults: Faults, times: TimesReading): void {
  const { outer, inner, openBracket, closeBracket, start, end, between } = times;
  if (times.isPlaceholder || (start === undefined && end === undefined)) {
    const isUnreadable = times.isPlaceholder || times.slips > 0;
    faults.add(isUnreadable ? 'times-unreadable' : 'times-missing', outer);
    return;
  }
  faults.expect('brackets', openBracket, '(');
  faults.expect('range-spaces', { start: openBracket.end, end: inner.start }, '');
  if (start === undefined) faults.add('start-missing', inner);
  else faults.expect('colon', start, start.proper);
  if (end === undefined) faults.add('end-missing', inner);
  else {
    const joined = faults.folded.text.slice(between.start, between.end);
    const lead = joined.length - joined.trimStart().length;
    const dash = { start: between.start + lead, end: between.start + joined.trimEnd().length };
    faults.expect('dash', dash.start <= dash.end ? dash : between, '-');
    if (joined !== joined.trim() && joined.trim() !== '') faults.add('range-spaces', between);
    faults.expect('colon', end, end.proper);
  }
  faults.expect('range-spaces', { start: inner.end, end: closeBracket.start }, '');
  faults.expect('brackets', closeBracket, ')');
}

function addText(faults: Faults, text: TextReading): void {
  const { open, close, number, half, title, tail } = text;
  const hasTitle = title.start < title.end;
  const before = faults.all.length;
  const whole = { start: open.start, end: Math.max(close.end, title.end) };
  faults.expect('stars', open, '***', whole);
  if (faults.all.length === before) faults.expect('stars', close, '***', whole);
  if (faults.all.length === before && text.isNumberOutside) faults.add('stars', whole);
  if (text.marks !== 0 && !text.isNumberOutside) {
    faults.expect('title-spaces', { start: open.end, end: text.start }, '');
  }
  if (number === undefined) faults.add('number-missing', half ?? title);
  else {
    const digits = faults.folded.text.slice(number.start, number.end).replace(/\D+/, '.');
    faults.expect('number-spelling', number.whole, `${digits}:`);
    const isSpelled = faults.all.at(-1)?.fault !== 'number-spelling';
    if (isSpelled && hasTitle && !text.isNumberOutside) {
      faults.expect('title-spaces', { start: number.whole.end, end: title.start }, ' ');
    }
  }
  if (hasTitle && close.start < close.end) {
    faults.expect('title-spaces', { start: title.end, end: close.start }, '');
  }
  if (tail !== undefined) faults.add('tail', tail);
}
