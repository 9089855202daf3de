import type { Span } from '../note/block';
import type { EmphasisChange } from '../note/emphasisChange';
import type { EmphasisFault } from '../note/emphasisFaults';
import type { EmphasisFix } from '../note/emphasisFixes';
import type { EmphasisPair, PairedRun } from '../note/emphasisPairs';
import { type Message, message } from './rule';

/**
 * Says why the first run of a faulty paragraph is published as characters.
 *
 * @param text the block's text from the start of the fault's passage
 */
export function describeEmphasisFault(fault: EmphasisFault, text: string): Message {
  const literal = fault.run.literal ?? fault.run;
  const marks = text.slice(fault.run.start, fault.run.end);
  const [pairing] = fault.pairings;
  const pair = pairing?.pairs.find(
    ({ open, close }) => meet(open, literal) || meet(close, literal),
  );
  if (pairing?.unpaired.some((run) => meet(run, literal))) {
    return message(
      '"{0}" has no partner and is published as it stands',
      text.slice(literal.start, literal.end),
    );
  }
  const opens = pair !== undefined && meet(pair.open, literal);
  if (pair !== undefined && opens && !pair.open.canOpen)
    return describeOpener(pair.open, marks, text);
  if (pair !== undefined && !opens && !pair.close.canClose)
    return describeCloser(pair.close, marks, text);
  if (pair !== undefined && opens && !pair.close.canClose)
    return describePartner(pair, marks, text);
  return message('"{0}" is published as it stands, not as emphasis', marks);
}

/** Says what a fix does. */
export function titleOfEmphasisFix({ does }: EmphasisFix): Message {
  const [first, second] = does;
  if (first === undefined) return message('Mend the emphasis');
  if (second === undefined) return titleOfChange(first);
  if (does.every(({ kind }) => kind === 'spaceBefore' || kind === 'spaceAfter')) {
    const isPair =
      does.length === 2 && first.kind === 'spaceBefore' && second.kind === 'spaceAfter';
    return isPair && first.marks === (second as typeof first).marks
      ? message('Insert a space before and after the emphasis ("{0}")', first.marks)
      : message('Insert {0} spaces beside emphasis marks', does.length);
  }
  const moved = does.map((change) =>
    change.kind === 'move'
      ? change.moved
      : change.kind === 'movePair'
        ? change.first + change.last
        : '',
  );
  if (!moved.includes('')) return message('Move {0} out of the emphasis', moved.join(' '));
  if (does.every(({ kind }) => kind === 'moveSpace'))
    return message('Move the spaces out of the emphasis');
  if (does.every(({ kind }) => kind === 'remove'))
    return message('Remove {0} unpaired emphasis marks', does.length);
  if (does.every(({ kind }) => kind === 'escape'))
    return message('Escape {0} unpaired emphasis marks', does.length);
  const last = does.find(({ kind }) => kind === 'remove' || kind === 'escape')?.kind;
  if (last === 'remove')
    return message('Mend the emphasis of this paragraph and remove unpaired marks');
  if (last === 'escape')
    return message('Mend the emphasis of this paragraph and escape unpaired marks');
  return message('Mend the emphasis of this paragraph in {0} places', does.length);
}

function titleOfChange(change: EmphasisChange): Message {
  switch (change.kind) {
    case 'spaceBefore':
      return message('Insert a space before "{0}"', change.marks);
    case 'spaceAfter':
      return message('Insert a space after "{0}"', change.marks);
    case 'movePair':
      return message('Move {0} and {1} out of the emphasis', change.first, change.last);
    case 'move':
      return message('Move {0} out of the emphasis', change.moved);
    case 'moveSpace':
      return message('Move the space out of the emphasis');
    case 'remove':
      return message('Remove the unpaired "{0}"', change.marks);
    case 'escape':
      return message('Escape the unpaired "{0}"', change.marks);
  }
}

function meet(run: Span, literal: Span): boolean {
  return run.start < literal.end && literal.start < run.end;
}

function describeOpener(run: PairedRun, marks: string, text: string): Message {
  if (run.after === 'space')
    return message('"{0}" before a space opens no emphasis and is published as it stands', marks);
  if (run.after === 'letter') return describeBetweenLetters(marks);
  return message(
    '"{0}" before {1} is published as it stands: between a letter and punctuation it opens no emphasis',
    marks,
    characterFrom(text, run.end),
  );
}

function describeCloser(run: PairedRun, marks: string, text: string): Message {
  if (run.before === 'space')
    return message('"{0}" after a space closes no emphasis and is published as it stands', marks);
  if (run.before === 'letter') return describeBetweenLetters(marks);
  return message(
    '"{0}" after {1} is published as it stands: between punctuation and a letter it closes no emphasis',
    marks,
    characterBefore(text, run.start),
  );
}

function describeBetweenLetters(marks: string): Message {
  return message('"{0}" between letters is no emphasis and is published as it stands', marks);
}

function describePartner({ close }: EmphasisPair, marks: string, text: string): Message {
  if (close.before === 'space') {
    return message(
      '"{0}" is published as it stands: its partner after a space closes no emphasis',
      marks,
    );
  }
  if (close.before === 'letter')
    return message(
      '"{0}" is published as it stands: its partner between letters closes no emphasis',
      marks,
    );
  return message(
    '"{0}" is published as it stands: its partner after {1}, before a letter, closes no emphasis',
    marks,
    characterBefore(text, close.start),
  );
}

function characterFrom(text: string, offset: number): string {
  return Array.from(text.slice(offset, offset + 2))[0] ?? '';
}

function characterBefore(text: string, offset: number): string {
  return Array.from(text.slice(Math.max(offset - 2, 0), offset)).at(-1) ?? '';
}
