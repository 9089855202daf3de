import { message } from '../../l10n/message';
import { quoteJson } from '../writeJson';
import { isComma, surplusComma } from './commaErrors';
import type { JsonError, StoppedJson, UntriedRepair } from './jsonFault';
import { noValue } from './keyErrors';
import { shortened } from './shortened';
import { unclosedList } from './unclosedList';

/** Faults where a value stands or should stand. */
export function valueError(stopped: StoppedJson): JsonError | undefined {
  const { container, token, before } = stopped;
  if (container?.expects !== 'value') return undefined;
  if (container.bracket.text === '{') return noValue(stopped) ?? bareValue(stopped);
  if (token !== undefined && isComma(token.text)) return surplusComma(token.start);
  const previous = before.at(-1);
  const isTrailing = token?.text === ']' && previous?.text === ',';
  if (isTrailing) return surplusComma(previous.start);
  return unclosedList(stopped) ?? bareValue(stopped);
}

function bareValue(stopped: StoppedJson): JsonError | undefined {
  const { token } = stopped;
  if (token?.kind !== 'unknown' && token?.kind !== 'number') return undefined;
  return bareValueAt(stopped, token.start);
}

const inObject = /[^,{}[\]"\r\n]+/y;
const inList = /[^,，、;；{}[\]"\r\n]+/y;
/** Words of other languages for what JSON calls null or has no word for, and mere signs. */
const noText = /^(?:none|nil|undefined|nan|[-+]?inf(?:inity)?|[^\p{L}\p{N}]+)$/iu;
const mayFollow = /[,，、;；}\]\r\n]|$/y;

/** A text without quotes, or a number that is not written as in JSON. */
export function bareValueAt(
  { source, container }: StoppedJson,
  start: number,
): JsonError | undefined {
  const pattern = container?.bracket.text === '[' ? inList : inObject;
  pattern.lastIndex = start;
  const all = pattern.exec(source)?.[0] ?? '';
  const text = all.trimEnd();
  if (text === '') return undefined;
  const end = start + text.length;
  mayFollow.lastIndex = start + all.length;
  const isText = mayFollow.test(source) && !noText.test(text);
  const written = shortened(text);
  const writing = (newText: string): UntriedRepair => ({
    title: message('Write {0}', shortened(newText)),
    edits: [{ start, end, newText }],
    until: end,
  });

  if (/^(?:true|false|null)$/i.test(text)) {
    const sentence = message('{0} must be written in lower case in JSON', written);
    return { start, end, message: sentence, repairs: [writing(text.toLowerCase())] };
  }
  const number = plainNumber(text);
  const quoted = isText ? [writing(quoteJson(text))] : [];
  if (number !== undefined) {
    const sentence = message('{0} is no number that JSON knows', written);
    // An author who writes leading zeros may mean a text, as in a number of an episode.
    const mayBeText = /^-?0\d/.test(text);
    const repairs = [writing(number), ...(mayBeText ? quoted : [])];
    return { start, end, message: sentence, repairs };
  }
  const sentence = message(
    '{0} needs quotes if it is text; JSON cannot read it otherwise',
    written,
  );
  return { start, end, message: sentence, repairs: quoted };
}

/** `+1`, `.5`, `1.`, `007` and `1_000` as JSON has them. */
function plainNumber(text: string): string | undefined {
  if (text.length > 40 || !/^[-+]?[\d._]+$/.test(text)) return undefined;
  const plain = text
    .replace(/^\+/, '')
    .replace(/(?<=\d)_(?=\d)/g, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain) ? plain : undefined;
}
