import fc from 'fast-check';
import type { TextChange } from '../../../server/src/note/scanning/textChange';

const headers = [
  ...['# part1: 开场\n', '# part2: 甲\r\n', '#part3：乙\n', 'part4: 丙\n', '## Part 5 丁\r'],
  ...[
    '(00:00-00:03) ***1.1: 甲***\n',
    '(00:03-00:09) ***1.2: 乙***\r\n',
    '00:19-00:28 ***2.1: x***\r',
  ],
  ...[
    '（00:28－00：39） ***2.2： 丙***\n',
    '(00:40-00:50) 丁\n',
    '[00:19-00:28]: url\n',
    '(00:51) **戊**\n',
  ],
];
const variants = [
  ...['# Part 1: 开场\n', '# Part 2: 甲\n', '# 2: 乙\n', '第二部分：丙\n', '**part3: 丁**\n'],
  ...['(00:03-00:09)\n', '(00:03-00:09)  \r\n', '(00:28-00:39)\\\n', '00:28-00:39\r'],
  ...['***1.1: 甲***\n', '***1.2: 乙***\n', '***2.1: 丙***\r\n', '***丁***\n', '**2.1: 戊**\n'],
  ...['- (00:03-00:09) ***1.2: 乙***\n', '() ***1.2: 乙***\n', '***1.2: 乙*** (00:03-00:09)\n'],
];
const fences = [
  ...['{"a": "}"\n', '＋＋＋\n', '－－－\n', '--- # x\n', 'title: x\n', '\\', '}'],
  ...['+++\n', ' +++\n', '---\n', '{\n', '}\n', 'title = "x"\n', 'tags = [\n', '"""\n'],
  ...['```\n', '~~~~\n', '- ```\n', '<!-- ', '-->\n', '<div>\n', '</div>\n', '<script>\n', '<?'],
  ...[
    '{{< highlight go >}}\n',
    '{{< /highlight >}}\n',
    '{{< figure >}}',
    '{{< /',
    ' >}}',
    '{{</* x',
  ],
];
const lines = [
  '- 一\n',
  '    - 二\n',
  '> 三\n',
  '1. 四\n',
  '字\n',
  '===\n',
  '[a]: /u\n',
  '\n',
  '\n\n',
];
const scraps = [
  ...['+++', '字', ' ', '    ', '\t', '\n', '\r', '\r\n', '\uFEFF', '\0', '\uD83D', '\uDE00', '🚀'],
  ...['(', ')', '*', '#', ':', '00', '-', '<', '`'],
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...headers) },
  { weight: 4, arbitrary: fc.constantFrom(...variants) },
  { weight: 2, arbitrary: fc.constantFrom(...fences) },
  { weight: 3, arbitrary: fc.constantFrom(...lines) },
  { weight: 2, arbitrary: fc.constantFrom(...scraps) },
);
const beginnings = [
  ...[
    '',
    '',
    '',
    '\uFEFF',
    '\n\n',
    '+++\n',
    '\uFEFF\n+++\na = 1\n+++\n',
    '---\na: 1\n---\n',
    '---\n',
  ],
  ...['+++ # x\n', '\u3000+++\n', '+++ > x\n', 'x\n+++\na = 1\n', '\f'],
  ...['{"a": {"b": "\\"}"}}\n', '{"a": 1} x\n', '{"a": "\n', '{{< x >}}\n', '--- # x\n'],
  ...[
    '＋＋＋\ntitle = "x"\n＋＋＋\n',
    '＋＋＋\n',
    '－－－\ntitle: x\n－－－\n',
    '+++\na = 1\n＋＋＋\n',
  ],
  ...['+++\n+++\n+++\n', '{\n', '{\n}\n', ' +++\r\ntags = [\n"a"\n', '+++\n# part1: x\n+++ rest\n'],
];
/** Texts of pieces that mean something to the format, in any order. */
export const patchwork = fc
  .tuple(fc.constantFrom(...beginnings), fc.array(piece, { maxLength: 25 }))
  .map(([beginning, parts]) => beginning + parts.join(''));

export interface RawChange {
  readonly at: number;
  readonly atLineStart: boolean;
  readonly deleteCount: number;
  readonly inserted: string;
}

/** A change of any text: its place is a share of the length that the text then has. */
export const rawChange: fc.Arbitrary<RawChange> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share * share),
  atLineStart: fc.boolean(),
  deleteCount: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(3), fc.nat(40)),
  inserted: fc.oneof(fc.constant(''), piece, fc.constantFrom(...fences), patchwork),
});

/** The change in a text as it is by now. */
export function changeOf(
  text: string,
  { at, atLineStart, deleteCount, inserted }: RawChange,
): TextChange {
  const anywhere = Math.floor(at * text.length);
  const offset = atLineStart ? text.lastIndexOf('\n', anywhere - 1) + 1 : anywhere;
  return { offset, deleteCount: Math.min(deleteCount, text.length - offset), inserted };
}
