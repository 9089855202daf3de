import type { SourceEdit } from '../../base/sourceEdit';
import { message } from '../../l10n/message';
import { quoteJson } from '../writeJson';
import { isComma, surplusComma } from './commaErrors';
import type { JsonError, StoppedJson } from './jsonFault';
import { shortened } from './shortened';

const bareKey = /([^\s"'“”‘’「」:：=＝,，{}[\]]+)([^\S\r\n]*)(:|：|=>|=|＝)/y;
const separator = /^(?:=>|[=＝：])/;

/** Faults of a key, and between it and its value. */
export function keyError(stopped: StoppedJson): JsonError | undefined {
  switch (stopped.container?.expects) {
    case 'key':
      return misplacedComma(stopped) ?? unquotedKey(stopped);
    case 'colon':
      return otherSeparator(stopped) ?? noValue(stopped) ?? missingColon(stopped);
    default:
      return undefined;
  }
}

function misplacedComma({ token, before }: StoppedJson): JsonError | undefined {
  const previous = before.at(-1);
  if (token !== undefined && isComma(token.text)) return surplusComma(token.start);
  const isTrailing = token?.text === '}' && previous?.text === ',';
  return isTrailing ? surplusComma(previous.start) : undefined;
}

function unquotedKey({ source, token }: StoppedJson): JsonError | undefined {
  if (token === undefined || token.kind === 'punctuation') return undefined;
  return bareKeyAt(source, token.start);
}

/** A key without quotes and a sign behind it, which a repair makes a colon. */
export function bareKeyAt(source: string, start: number): JsonError | undefined {
  bareKey.lastIndex = start;
  const [, key = '', blank = '', sign = ''] = bareKey.exec(source) ?? [];
  if (key === '') return undefined;
  const end = start + key.length;
  const edits: SourceEdit[] = [{ start, end, newText: quoteJson(key) }];
  if (sign !== ':') {
    edits.push(colonAt(source, end, end + blank.length + sign.length));
  }
  return {
    start,
    end,
    message: message('The key {0} needs quotes in JSON', shortened(key)),
    repairs: [{ title: message('Write {0}', shortened(quoteJson(key))), edits, until: end }],
  };
}

function colonAt(source: string, start: number, end: number): SourceEdit {
  return { start, end, newText: /\s/.test(source[end] ?? '') ? ':' : ': ' };
}

/** `"title"： "A"`, `"title" = "A"`. */
function otherSeparator({ source, token, before, key }: StoppedJson): JsonError | undefined {
  const sign = separator.exec(token?.text ?? '')?.[0];
  if (token === undefined || sign === undefined) return undefined;
  const { start } = token;
  const end = start + sign.length;
  return {
    start,
    end,
    message: message('{0} needs ":" instead of "{1}"', shortened(key), sign),
    repairs: [
      {
        title: message('Write "{0}" instead of "{1}"', ':', sign),
        edits: [colonAt(source, before.at(-1)?.end ?? start, end)],
        until: end,
      },
    ],
  };
}

/** A key that no colon follows, or no value after it. */
export function noValue({ token, before, key, at }: StoppedJson): JsonError | undefined {
  const ends = token === undefined || token.text === '}' || token.text === ',';
  const from = before.findLast(({ kind }) => kind === 'string');
  const to = before.at(-1);
  if (!ends || from === undefined || to === undefined) return undefined;
  const { start } = from;
  const sentence = message('{0} has no value', shortened(key));
  return { start, end: to.end, message: sentence, repairs: [], reached: at };
}

function missingColon({ token, before, key }: StoppedJson): JsonError | undefined {
  const previous = before.at(-1);
  if (token === undefined || previous === undefined) return undefined;
  if (token.kind === 'punctuation' && !/[{[]/.test(token.text)) return undefined;
  const { start, end } = token;
  const newText = previous.end === start ? ': ' : ':';
  return {
    start,
    end,
    message: message('A ":" is missing between {0} and its value', shortened(key)),
    repairs: [
      {
        title: message('Insert ":"'),
        edits: [{ start: previous.end, end: previous.end, newText }],
        until: start,
      },
    ],
  };
}
