import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { quoteYaml } from '../quoteYaml';
import type { StoppedLine, YamlFault, YamlLine } from './yamlFault';
import { linesAbove } from './yamlLine';

/** Values that need quotes, or whose quotes or brackets are wrong. */
export function valueFault(stop: StoppedLine): YamlFault | undefined {
  return badEscape(stop) ?? unclosed(stop) ?? behindValue(stop) ?? needsQuotes(stop);
}

function badEscape({ source, code, at }: StoppedLine): YamlFault | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const start = source[at] === '\\' ? at : source.lastIndexOf('\\', at);
  const end = start + 2;
  const written = source.slice(start, end);
  const sentence = message(
    '{0} means nothing between double quotes; a plain backslash is "\\\\"',
    written,
  );
  const edits = [{ start, end: start + 1, newText: '\\\\' }];
  return {
    start,
    end,
    message: sentence,
    repairs: [{ title: message('Write {0}', `\\${written}`), edits }],
  };
}

const cutItems =
  /^\[(?:[^#]|\S#)*?([^[\],"'#\s][^[\],"'#]*[ \t]|(?<=[[,][ \t]*))(#[^\s#\],][^\],]*)[\],]/;

/** `[第 #3 期, 乙]`: a comment takes in the rest of the list and its bracket. */
function cutItem(source: string, line: YamlLine): YamlFault | undefined {
  const { start } = line.value;
  const [all, before = '', comment = ''] = cutItems.exec(source.slice(start, line.end)) ?? [];
  if (all === undefined) return undefined;
  const end = start + all.length - 1;
  const from = end - comment.length - before.length;
  const written = source.slice(from, end).trimEnd();
  const newText = quoteYaml(written);
  const edits = [{ start: from, end: from + written.length, newText }];
  return {
    start: from + before.length,
    end: from + written.length,
    message: message('{0} needs quotes: a "#" behind a space begins a comment', shortened(written)),
    repairs: [{ title: message('Write {0}', shortened(newText)), edits }],
  };
}

const unclosedQuote = /^(?:"(?:\\.|[^"\\])*|'(?:''|[^'])*)$/;

/** The parser stops at the end of the text: the value begins on that line or one above it. */
function unclosed({ source, code, line }: StoppedLine): YamlFault | undefined {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT' && code !== 'UNEXPECTED_TOKEN')
    return undefined;
  for (const own of nearest(source, line)) {
    const value = source.slice(own.value.start, own.value.end);
    if (value === '') continue;
    const end = own.value.end;
    if (unclosedQuote.test(value)) {
      const title = message('Write {0}', shortened(value + value.charAt(0)));
      return {
        ...own.value,
        message: message('The text that begins with {0} has no closing quotes', shortened(value)),
        repairs: [{ title, edits: [{ start: end, end, newText: value.charAt(0) }] }],
      };
    }
    const cut = cutItem(source, own);
    if (cut !== undefined) return cut;
    if (/^[[{]/.test(value) && !/[\]}]$/.test(value) && endOfBrackets(value) === undefined) {
      const newText = value.startsWith('[') ? ']' : '}';
      const sentence =
        newText === ']'
          ? message('The list of {0} has no closing "]"', shortened(own.key))
          : message('The table of {0} has no closing "}"', shortened(own.key));
      const start = own.value.start;
      return {
        start,
        end: start + 1,
        message: sentence,
        repairs: [{ title: message('Close the list'), edits: [{ start: end, end, newText }] }],
      };
    }
  }
  return undefined;
}

function* nearest(source: string, line: YamlLine): Generator<YamlLine, void> {
  yield line;
  yield* linesAbove(source, line.start);
}

const closedQuote = /^(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/;

function behindValue({ source, line: { value, key } }: StoppedLine): YamlFault | undefined {
  const text = source.slice(value.start, value.end);
  const list = text.slice(0, endOfBrackets(text) ?? 0);
  const closed = closedQuote.exec(text)?.[0] ?? (list.includes(',') ? list : '');
  if (key === '' || closed === '' || closed.length === text.length) return undefined;
  const start = value.start + closed.length;
  const from = start + text.slice(closed.length).search(/\S/);
  const rest = source.slice(from, value.end);
  // In `'it's'` the outer marks are the author's quotes, in `"a" "b"` they are two pairs.
  const isOneText = from === start && text.endsWith(text.charAt(0));
  const isSign = /^[,;，；]$/.test(rest);
  const newText = isSign ? closed : quoteYaml(isOneText ? text.slice(1, -1) : text);
  const title = isSign ? message('Remove {0}', rest) : message('Write {0}', shortened(newText));
  return {
    start: from,
    end: value.end,
    message: message(
      '{0} stands behind the value of {1}, where nothing may follow',
      shortened(rest),
      shortened(key),
    ),
    repairs: list === closed && !isSign ? [] : [{ title, edits: [{ ...value, newText }] }],
  };
}

/** Behind the bracket that closes the first one; undefined where there is none. */
function endOfBrackets(text: string): number | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += /[[{]/.test(bracket) ? 1 : -1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}

function needsQuotes({ source, line: { value, key } }: StoppedLine): YamlFault | undefined {
  const text = source.slice(value.start, value.end);
  const end = endOfBrackets(text);
  const isBracketed = /^(?:\[|\{(?!\{))/.test(text) && (end === undefined || end === text.length);
  if (text === '' || closedQuote.test(text) || isBracketed) return undefined;
  const newText = quoteYaml(text);
  const repairs = [
    { title: message('Write {0}', shortened(newText)), edits: [{ ...value, newText }] },
  ];
  const written = shortened(text);
  if (/: |:$/.test(text)) {
    const sentence = message(
      '{0} needs quotes: a colon and a space within it begin another key',
      written,
    );
    return { ...value, message: sentence, repairs };
  }
  if (/^[@`%*&!|>[{},?\]-]/.test(text)) {
    const sentence = message(
      '{0} needs quotes: in YAML "{1}" has a meaning of its own',
      written,
      text.charAt(0),
    );
    return { ...value, message: sentence, repairs };
  }
  return key === ''
    ? undefined
    : { ...value, message: message('{0} needs quotes', written), repairs };
}
