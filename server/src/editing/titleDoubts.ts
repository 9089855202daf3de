import type { SegmentBlock } from '../note/block';
import { withPlainDigits } from '../note/headers/time';
import { written } from './labels';

/** Whether a title may end in a star, or a key typed for one, of those that are missing behind it. */
export function mayHoldStar(block: SegmentBlock): boolean {
  const { title, text } = block.header;
  const [opened = '', closed = ''] = [/[*＊∗]+/, /[*＊∗]+\s*$/].map(
    (stars) => stars.exec(written(block, text))?.[0].trimEnd() ?? '',
  );
  const isMissing = closed.length < 3 && opened !== '';
  return isMissing && /[8&(^（*＊∗][)）\]】]?$/.test(written(block, title));
}

/**
 * Whether a title may begin with what is left of the missing number: a half of it, its digits, or
 * digits with a colon behind them or right in front, as in `2 title`, `1222: title`, `1.:2 title`.
 */
export function beginsWithDigits({ header, text }: SegmentBlock, number = ''): boolean {
  const [part, index] = number.split('.');
  const digits = `${index}[\\s.．]|${part}\\s?${index}(?!\\d)|\\d+\\s*[:：∶;；]|(?<=[:：∶;；])[\\d\`]`;
  const pattern = new RegExp(`[^\\p{L}\\d]*(?:${digits})`, 'uy');
  pattern.lastIndex = header.title.start;
  return header.number === undefined && pattern.test(withPlainDigits(text));
}

/** `l.2:`, `一.二:`, `1 2:`, `第1部分第2段:`. */
const mayBeNumber =
  /^[^\p{L}\d]{0,4}(?:第 ?)?[\dlIoO一二三四五六七八九十]{1,3}(?:[^\p{L}\d]{1,3}|部分第?|节第?|章第?)[\dlIoO一二三四五六七八九十]{1,3}[段节]? {0,2}[:：∶;；|｜]/u;

/**
 * Whether a title may begin with the number that seems to be missing, as in `1-2: 标题`, `1.2标题`, `2:
 * 标题`, `<b>1.2: 标题` and `🎬 ***1.2: 标题`: adding a second one would be wrong.
 */
export function holdsNumber(title: string): boolean {
  const text = withPlainDigits(title.replace(/<[^<>]{0,200}>/g, ''));
  return (
    mayBeNumber.test(text) ||
    /^[^\p{L}\d]{0,10}(?:part)?[^\p{L}\d]{0,10}\d{1,3}(?:\s*[:：∶;；、.．)）]|\s*[^\s\d\p{L}]\s*\d{1,3})/iu.test(
      text,
    )
  );
}
