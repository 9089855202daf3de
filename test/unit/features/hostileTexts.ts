/** A text that is to take time, of any length. */
export interface HostileText {
  readonly name: string;
  /** The text with about so many UTF-16 units of what is hostile in it, and where those are. */
  of(length: number): PlacedText;
}

export interface PlacedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const header = '(00:00-00:10) ***1.1: 一***';
const heading = '# part1: 甲';
const rest = '\n\n(00:10-00:20) ***1.2: 二***\n- 二。\n';

/** Where something can be repeated, as `▮`. */
const places: Readonly<Record<string, string>> = {
  'in a line of text': `${heading}\n${header}\n字▮字\n字  ${rest}`,
  'in an item': `${heading}\n${header}\n- ▮${rest}`,
  'in a title': `${heading}\n(00:00-00:10) ***1.1: 字▮字***\n- 一。\n`,
  'in a header': `${heading}\n(00:00-00:10)▮***1.1: 一***\n- 一。\n`,
  'behind a header': `${heading}\n${header}▮\n- 一。\n`,
  'behind a bracket': `${heading}\n${header}\n\n(▮\n- 一。\n`,
  'in a heading': `${heading}▮\n${header}\n- 一。\n`,
  'in a comment': `${heading}\n${header}\n<!-- ▮ -->\n- 一。\n`,
  'in a silencing comment': `${heading}\n${header}\n<!-- episode-notes-disable ▮ -->\n- 一。\n`,
  'above everything': `▮\n+++\ntitle = "甲"\n+++\n${heading}\n${header}\n- 一。\n`,
  'in a string': `+++\ntitle = "▮"\n+++\n${heading}\n${header}\n- 一。\n`,
  'in a list of tags': `+++\ntags = ["甲", ▮]\n+++\n${heading}\n${header}\n- 一。\n`,
  'in a date': `+++\ndate = 2025▮\n+++\n${heading}\n${header}\n- 一。\n`,
  'as a key': `+++\n▮ = 1\n+++\n${heading}\n${header}\n- 一。\n`,
  'as a line of front matter': `+++\ntitle = "甲"\n字▮字\n+++\n${heading}\n${header}\n`,
  'in the name of the episode': `+++\n[params]\nmedia = "▮"\ntranscript = "▮"\n+++\n${heading}\n${header}\n`,
  'in front matter without an end': `+++\ntitle = "甲"\n▮\n${heading}\n${header}\n- 一。\n`,
  'behind the closing fence': `+++\ntitle = "甲"\n+++▮\n${heading}\n${header}\n- 一。\n`,
  'in YAML': `---\ntitle: ▮\n---\n${heading}\n${header}\n- 一。\n`,
  'in JSON': `{ "title": "▮" }\n${heading}\n${header}\n- 一。\n`,
};

/** What begins something, or ends it, or may belong to it, so that each can be looked at in vain. */
const pieces = [
  ...[' ', '\t', '\u3000', '\ufeff', '\u200b', '0', '字', 'é', '🚀', '\ud83d'],
  ...['*', '_', '~', '`', '[', ']', '(', ')', '（', '【', '<', '>', '{', '|', '\\', '"', "'"],
  ...[',', ':', '：', '=', '-', '.', '#', '&', '/', '+', '“', '\u2028'],
  ...['* ', '- ', '> ', '1. ', '**x ', ' x**', '*a_ ', '**“x”**字', '5~10 ', '` ', '\\*'],
  ...[
    '[x](',
    '](',
    '[^x]',
    '[x]: y ',
    '![',
    '</',
    '<a b="',
    '<!--',
    '-->',
    '<!-- -->',
    '<![CDATA[',
  ],
  ...['{{<', '{{< x >}}', '{{% /x', '| x ', '|-', '12:34-', '(00:00-', '***1.1: x*** ', 'part1: '],
  ...['"x", ', '"", ', '"\\"', '"""', '[[', 'a.', 'a = 1, ', '{a = ', '2025-04-20 ', 'x ,'],
  ...['<!-- episode-notes-disable x ', '<!-- episode-notes-disable-line x --> '],
  ...['<!-- episode-notes-disable-next-line x --> ', 'www.', 'http://x.y/_', '\\\\server\\'],
];

/** Lines that are repeated, by their index. */
const lines: Readonly<Record<string, (index: number) => string>> = {
  'a header': (index) => `(${clock(index)}-${clock(index + 1)}) ***1.${index + 1}: 一***\n\n`,
  'a header with a gap above': (index) =>
    `(${clock(3 * index)}-${clock(3 * index + 1)}) ***1.${index + 1}: 一***\n- 一。\n\n`,
  'a header that overlaps': (index) =>
    `(${clock(index)}-${clock(index + 2)}) ***1.${index + 1}: 一***\n- 一。\n\n`,
  'a header in another style': (index) =>
    `(0:00-${clock(index)}) ***1.${index + 1}: 一***\n- 一。\n\n`,
  'a header under a list': (index) =>
    `- 一。\n(${clock(index)}-${clock(index + 1)}) ***1.${index + 1}: 一***\n`,
  'the same header': () => `${header}\n`,
  'a part': (index) => `# part${index + 1}: 甲\n`,
  'a marker without a blank': () => '-字\n',
  'a blank at the end': () => '字 \n',
  'a line break and a bracket': () => '字  \n[x\n',
  'an underline': () => '字\n---\n\n',
  'a definition': (index) => `[x${index}]: y\n`,
  'a shortcode': (index) => `{{< x${index} >}}\n`,
  'an opening': () => '<!-- x\n',
  'a fence': () => '```\nx\n```\n',
  'a row': (index) => (index === 0 ? '| a | b |\n| - | - |\n' : '| 字 | **字 |\n'),
  'a silencing comment for the next line': () =>
    '<!-- episode-notes-disable-next-line time-gap -->\n',
  'a silencing comment for its line': () => '字 <!-- episode-notes-disable-line time-gap -->\n',
  'silencing and its end': (index) =>
    `<!-- episode-notes-disable x${index} -->\n<!-- episode-notes-enable -->\n`,
  'silencing of all, and its end for one': (index) =>
    `<!-- episode-notes-enable x${index} -->\n<!-- episode-notes-disable -->\n`,
};

/** Pieces again and again in one line, and in lines of 1,000 units; lines again and again. */
export function* hostileTexts(): Generator<HostileText> {
  const names = Object.keys(places);
  for (const [index, piece] of pieces.entries()) {
    const place = names[index % names.length] as string;
    yield repeated(`${JSON.stringify(piece)} ${place}`, place, () => piece);
    const inText = names[0] as string;
    if (index % 2 > 0) yield repeated(`${JSON.stringify(piece)} ${inText}`, inText, () => piece);
    if (index % 4 > 0) continue;
    const line = `${piece.repeat(1000 / piece.length)}\n`;
    yield repeated(`lines of ${JSON.stringify(piece)}`, inText, () => line);
  }
  yield repeated('blanks behind a bracket', 'behind a bracket', () => ' ');
  for (const [name, line] of Object.entries(lines)) {
    yield repeated(`${name}, again and again`, 'in an item', (index) =>
      index === 0 ? `一。\n\n${line(0)}` : line(index),
    );
  }
}

function repeated(name: string, place: string, piece: (index: number) => string): HostileText {
  return {
    name,
    of(length) {
      const made: string[] = [];
      for (let left = length, index = 0; left > 0; index++) {
        const own = piece(index);
        made.push(own);
        left -= own.length;
      }
      const hostile = made.join('');
      const template = places[place] as string;
      const start = template.indexOf('▮');
      const text = template.replaceAll('▮', () => hostile);
      return { text, start, end: start + hostile.length };
    },
  };
}

/** A time of ten seconds a step. */
function clock(step: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(step / 6))}:${two((step % 6) * 10)}`;
}
