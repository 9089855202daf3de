import type { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { type Delimiter, pairDelimiters } from './delimiters';
import type { Dialect } from './dialect';
import { type CharacterClass, classOfUnit, flankingBetween } from './emphasisFlanking';

type Extension = ReturnType<typeof gfmStrikethrough>;
type Construct = Extract<NonNullable<Extension['text']>[string], { tokenize: unknown }>;
type Resolve = NonNullable<Construct['resolveAll']>;
type Event = Parameters<Resolve>[0][number];
type Token = Event[1];
type Tokenize = Construct['tokenize'];
type Code = Parameters<ReturnType<Tokenize>>[0];

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    delimiterRun: 'delimiterRun';
  }
}

const asterisk = 0x2a;
const underscore = 0x5f;
const tilde = 0x7e;

/**
 * Emphasis and strikethrough for the Markdown parser as in Hugo's renderer, in place of the
 * parser's own: all their marks are paired together (see `pairDelimiters`). What tildes make, a
 * strikethrough or a subscript, is one kind of node: it differs in nothing else.
 */
export function delimiterMarkup({ singleTilde, doubleTilde }: Dialect): Extension {
  const tildes = new Set([
    ...(singleTilde === 'none' ? [] : [1]),
    ...(doubleTilde === 'none' ? [] : [2]),
  ]);
  const construct: Construct = { name: 'delimiter', tokenize: tokenizeWith(tildes), resolveAll };
  return {
    text: {
      [asterisk]: construct,
      [underscore]: construct,
      ...(tildes.size > 0 && { [tilde]: construct }),
    },
    insideSpan: { null: [construct] },
    disable: { null: ['attention'] },
  };
}

/**
 * A run of one mark. A run of tildes is text behind an escaped tilde, and if it has another length.
 *
 * @param tildes the lengths of runs of tildes that are marks
 */
const tokenizeWith = (tildes: ReadonlySet<number>): Tokenize =>
  function (effects, ok, nok) {
    const { previous } = this;
    let mark: Code = null;
    let length = 0;

    return (code) => {
      if (code === tilde && previous === tilde) return nok(code);
      mark = code;
      effects.enter('delimiterRun');
      return inside(code);
    };

    function inside(code: Code): ReturnType<typeof ok> {
      if (code === mark) {
        effects.consume(code);
        length++;
        return inside;
      }
      if (mark === tilde && !tildes.has(length)) return nok(code);
      const token = effects.exit('delimiterRun');
      const flanking = flankingBetween(classOf(previous), classOf(code), mark === underscore);
      token._open = flanking.canOpen;
      token._close = flanking.canClose;
      return ok(code);
    }
  };

/** Tabs, line ends and the end of the text have codes below 0 or none. */
function classOf(code: Code): CharacterClass {
  return code === null || code < 0 ? 'space' : classOfUnit(code);
}

/** Replaces the runs of a stretch of text by what they enclose; what is left of them is text. */
const resolveAll: Resolve = (events, context) => {
  const runs = events
    .filter(([kind, { type }]) => kind === 'enter' && type === 'delimiterRun')
    .map(([, token]) => token);
  if (runs.length === 0) return events;
  const delimiters = runs.map((token) => ({
    mark: context.sliceSerialize(token).charAt(0),
    length: token.end.offset - token.start.offset,
    canOpen: token._open === true,
    canClose: token._close === true,
  }));
  const pieces = piecesOf(runs, delimiters);
  let run = 0;
  const resolved = events.flatMap((event): Event[] => {
    const [kind, token, at] = event;
    if (token.type !== 'delimiterRun') return [event];
    if (kind === 'exit') return [];
    const { closed, rest, opened } = pieces[run++]!;
    const text: Event[] = [
      ['enter', rest, at],
      ['exit', rest, at],
    ];
    return [
      ...closed.map((group): Event => ['exit', group, at]),
      ...(rest.start.offset < rest.end.offset ? text : []),
      ...opened.map((group): Event => ['enter', group, at]),
    ];
  });
  // The parser keeps using the array that it passed in.
  events.length = 0;
  for (const event of resolved) events.push(event);
  return events;
};

/** What a run of marks becomes, from left to right. */
interface RunPieces {
  readonly closed: Token[];
  /** The marks that stay text. */
  readonly rest: Token;
  readonly opened: Token[];
}

function piecesOf(runs: readonly Token[], delimiters: readonly Delimiter[]): RunPieces[] {
  const pieces = runs.map((token): RunPieces => {
    return { closed: [], rest: { ...token, type: 'data' }, opened: [] };
  });
  for (const { opener, closer, width } of pairDelimiters(delimiters)) {
    const [first, last] = [pieces[opener]!, pieces[closer]!];
    const start = moved(first.rest.end, -width);
    const end = moved(last.rest.start, width);
    const group: Token = { type: typeOf(delimiters[opener]!, width), start, end };
    first.opened.unshift(group);
    last.closed.push(group);
    first.rest.end = { ...start };
    last.rest.start = { ...end };
  }
  return pieces;
}

function typeOf({ mark }: Delimiter, width: 1 | 2): Token['type'] {
  if (mark === '~') return 'strikethrough';
  return width === 2 ? 'strong' : 'emphasis';
}

/** A point moved by some characters on its line. */
function moved(point: Token['start'], by: number): Token['start'] {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}
