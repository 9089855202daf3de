import type { Span } from '../../base/span';
import { type Message, message } from '../../l10n/message';
import type { EmphasisFault } from '../../markdown/emphasis/emphasisFaults';
import type { PairedRun } from '../../markdown/emphasis/emphasisPairs';

/**
 * The reason why the first run of a faulty paragraph is published as characters.
 *
 * @param text the block's text from the start of the fault's passage
 */
export function describeEmphasisFault(fault: EmphasisFault, text: string): Message {
  const literal = fault.run.literal ?? fault.run;
  const marks = text.slice(fault.run.start, fault.run.end);
  if (fault.run.mark === '~' && fault.passage.dialect.doubleTilde === 'none') {
    return message(
      '"{0}" is published as it stands: the configuration of the site turns strikethrough off',
      marks,
    );
  }
  if (fault.run.mark === '~') {
    return message(
      '"{0}" is published as it stands: between a letter and punctuation it begins or ends no strikethrough',
      marks,
    );
  }
  const [pairing] = fault.pairings;
  const pair = pairing?.pairs.find(
    ({ open, close }) => overlaps(open, literal) || overlaps(close, literal),
  );
  if (pairing?.unpaired.some((run) => overlaps(run, literal))) {
    return message(
      '"{0}" has no partner and is published as it stands',
      text.slice(literal.start, literal.end),
    );
  }
  if (pair === undefined) return message('"{0}" is published as it stands, not as emphasis', marks);
  const { open, close } = pair;
  const opens = overlaps(open, literal);
  if (opens && !open.canOpen) return describeOpener(open, marks, text);
  if (!opens && !close.canClose) return describeCloser(close, marks, text);
  if (opens && !close.canClose) return describePartner(close, marks, text);
  return message('"{0}" is published as it stands, not as emphasis', marks);
}

function overlaps(run: Span, literal: Span): boolean {
  return run.start < literal.end && literal.start < run.end;
}

function describeOpener(run: PairedRun, marks: string, text: string): Message {
  if (run.after === 'space') {
    return message('"{0}" before a space opens no emphasis and is published as it stands', marks);
  }
  if (run.after === 'letter') return describeBetweenLetters(marks);
  return message(
    '"{0}" before {1} is published as it stands: between a letter and punctuation it opens no emphasis',
    marks,
    characterFrom(text, run.end),
  );
}

function describeCloser(run: PairedRun, marks: string, text: string): Message {
  if (run.before === 'space') {
    return message('"{0}" after a space closes no emphasis and is published as it stands', marks);
  }
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

function describePartner(close: PairedRun, marks: string, text: string): Message {
  if (close.before === 'space') {
    return message(
      '"{0}" is published as it stands: its partner after a space closes no emphasis',
      marks,
    );
  }
  if (close.before === 'letter') {
    return message(
      '"{0}" is published as it stands: its partner between letters closes no emphasis',
      marks,
    );
  }
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
