import assert from 'node:assert/strict';
import { closedShortcodes } from '../../../../server/src/markdown/inline/shortcodes';
import type { SegmentBlock } from '../../../../server/src/note/block';
import { isLiteralLine } from '../../../../server/src/note/body/isLiteralLine';
import { hasProofOfNote } from '../../../../server/src/note/headers/detectNote';
import { Note } from '../../../../server/src/note/note';
import { headerWith, outline } from '../noteFixtures';

const header = headerWith('00:00-00:03');

function blocksOf(...lines: string[]): string[] {
  return outline(Note.read(lines.join('\n'), true));
}

function startsParagraph(...lines: string[]): boolean {
  return (Note.read(lines.join('\n')).blocks.at(-1) as SegmentBlock).startsParagraph;
}

describe('the blocks of a note', () => {
  it('are front matter, preamble, parts and segments in their order', () => {
    const lines = ['+++', '+++', '༼ ༽', '# part1: 甲', '自由', header, '- 文', '', '# part2: 乙'];
    assert.deepEqual(blocksOf(...lines), ['frontMatter', 'preamble', 'part 1', '1.1', 'part 2']);
  });

  it('hold their own text, line ends included', () => {
    const note = Note.read(`前言\r\n\r\n# part1: 甲\r\n${header}\r\n- 文`);
    const texts = note.blocks.map((block) => block.text);
    assert.deepEqual(texts, ['前言\r\n\r\n', '# part1: 甲\r\n', `${header}\r\n- 文`]);
    assert.deepEqual([...note.lines], [0, 2, 3, 4]);
  });

  it('begin with a header wherever it is, also in a list item, and say that it is swallowed', () => {
    assert.deepEqual(blocksOf('# part1: 甲', '- 文', header), ['part 1', '1.1']);
    assert.equal(startsParagraph('# part1: 甲', '- 文', header), false);
    assert.equal(startsParagraph('# part1: 甲', '- 文', '', header), true);
    assert.equal(startsParagraph('# part1: 甲', header), true);
  });

  it('begin with a header under a first line behind a byte order mark', () => {
    assert.equal(startsParagraph('\uFEFF# part1: 甲', header), true);
    assert.deepEqual(blocksOf('\uFEFF```', header, '```', '# part1: 甲'), ['preamble', 'part 1']);
    const note = Note.read(`\uFEFF\`\`\`\n甲\n\`\`\`\n乙`);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => isLiteralLine(note, line)),
      [true, true, true, false],
    );
  });

  for (const [what, open, close] of [
    ['a fence', '```', '```'],
    ['a fence of tildes', '~~~ md', '~~~'],
    ['a comment', '<!--', '-->'],
    ['an HTML block', '<div>', ''],
    ['a script', '<script>', '</script>'],
    ['a raw shortcode', '{{< highlight md >}}', '{{< /highlight >}}'],
  ] as const) {
    it(`begin with no line inside ${what}`, () => {
      const lines = ['前言', '', open, header, '# part2: 乙', close, '# part1: 甲'];
      assert.deepEqual(blocksOf(...lines), ['preamble', 'part 1']);
    });
  }

  for (const above of [
    ['</details>'],
    ['<br>'],
    ['<BR />  '],
    ['<div>', '文字', '</div>'],
    ['<div><p>一</p>', '<img src="a.png"></div>'],
    ['<details>', '<summary>更多</summary>', '文字', '</details>', '<!-- 完 -->'],
    ['<span class="a">一</span>'],
    ['<hr>'],
  ]) {
    it(`begin with a header or heading right below ${above.join(' ')}, though swallowed`, () => {
      const lines = ['前言', '', ...above, header];
      assert.deepEqual(blocksOf(...lines), ['preamble', '1.1']);
      assert.equal(startsParagraph(...lines), false);
      assert.equal(startsParagraph(...above, '', header), true);
      assert.deepEqual(blocksOf('前言', '', ...above, '# part1: 甲'), ['preamble', 'part 1']);
    });
  }

  it('begin with each header of the lines that only a blank line is missing above', () => {
    const second = header.replace('1.1', '1.2');
    assert.deepEqual(blocksOf('<br>', header, '- 文', second, '', '- 文'), [
      'preamble',
      '1.1',
      '1.2',
    ]);
  });

  for (const above of [
    ['<div>', '文字'],
    ['<div>', '<p>文字</p>'],
    ['<ul>', '<li>文字', '</ul>'],
    ['<p>文字'],
    ['</details>文字'],
    ['</details>', '<div>'],
    ['<div', 'class="a">'],
    ['</div>', '```'],
    ['</div>', '<!-- 文字'],
    ['<script>', '</div>'],
  ]) {
    it(`begin with no line below ${above.join(' ')}`, () => {
      assert.deepEqual(blocksOf('前言', '', ...above, header, '# part2: 甲'), ['preamble']);
    });
  }

  it('are told apart by what an edit opens or closes above a header', () => {
    const text = `# part1: 甲\n\n<div>\n文\n</div>\n${header}\n- 文\n`;
    const note = Note.read(text);
    assert.deepEqual(outline(note), ['part 1', '1.1']);
    const at = text.indexOf('</div>');
    const opened = note.edit({ offset: at, deleteCount: 6, inserted: '<p>' });
    assert.deepEqual(outline(opened), ['part 1']);
    const closed = opened.edit({ offset: at, deleteCount: 3, inserted: '</div>' });
    assert.deepEqual(outline(closed), ['part 1', '1.1']);
  });

  it('begin with a line under a shortcode that encloses nothing', () => {
    assert.deepEqual(blocksOf('{{< figure src="a" >}}', '', header), ['preamble', '1.1']);
  });

  it('begin with a header below a fence that its list item ends', () => {
    assert.deepEqual(blocksOf('- ```', '  代码', header), ['preamble', '1.1']);
  });

  it('begin with a header below an open backtick and an inline comment', () => {
    assert.deepEqual(blocksOf('甲 `乙', header), ['preamble', '1.1']);
    assert.deepEqual(blocksOf('甲 <!-- 乙', header), ['preamble', '1.1']);
  });

  it('begin with no line of four spaces, in a paragraph or not', () => {
    assert.deepEqual(blocksOf(`    ${header}`), ['preamble']);
    assert.deepEqual(blocksOf('甲', `    ${header}`), ['preamble']);
    assert.deepEqual(blocksOf(`   ${header}`), ['1.1']);
  });

  it('begin at lines that a lone CR ends', () => {
    assert.deepEqual(outline(Note.read(`# part1: 甲\r${header}\r- 文`)), ['part 1', '1.1']);
  });
});

describe('a Markdown file is a note', () => {
  const isNote = (...lines: string[]) => Note.read(lines.join('\n')).isNote;

  it('with a correct part heading, or a header with a range and a number', () => {
    assert.equal(isNote('前言', '# part1: 甲'), true);
    assert.equal(isNote('前言', '', header), true);
    assert.equal(isNote('【00：19～00：28】2.1：甲'), true);
  });

  it('not with near-misses of headings, a header without number or without end', () => {
    for (const line of [
      '#part1: 甲',
      'part1: 甲',
      '(00:00-00:03) ***甲***',
      '(00:00-) ***1.1: 甲***',
    ]) {
      assert.equal(isNote(line), false, line);
      assert.deepEqual(outline(Note.read(line)), ['preamble'], line);
    }
  });

  it('not with such a line in code, in a comment or in front matter', () => {
    assert.equal(isNote('```', header, '```'), false);
    assert.equal(isNote('<!--', '# part1: 甲', '-->'), false);
    assert.equal(isNote('+++', '# part1: 甲', '+++'), false);
    assert.equal(isNote(`    ${header}`), false);
  });

  it('always in the language of notes', () => {
    assert.equal(Note.read('甲', true).isNote, true);
    assert.deepEqual(outline(Note.read('#part1: 甲\n(00:00-00:03) 乙', true)), [
      'part 1',
      'segment',
    ]);
  });

  it('from the edit on that writes the first sure line, which makes headers of weak ones', () => {
    const note = Note.read('#part2：乙\n(00:03-00:09) 丙\n');
    assert.deepEqual(outline(note), ['preamble']);
    const become = note.edit({ offset: 0, deleteCount: 0, inserted: '# part1: 甲\n' });
    assert.equal(become.isNote, true);
    assert.deepEqual(outline(become), ['part 1', 'part 2', 'segment']);
    const ceased = become.edit({ offset: 2, deleteCount: 4, inserted: 'p' });
    assert.equal(ceased.isNote, false);
    assert.deepEqual(outline(ceased), ['preamble']);
  });

  it('until a fence around its only sure line is closed', () => {
    const note = Note.read(`\n${header}\n\`\`\`\n`);
    assert.equal(note.isNote, true);
    const fenced = note.edit({ offset: 0, deleteCount: 0, inserted: '```' });
    assert.equal(fenced.isNote, false);
    assert.equal(fenced.edit({ offset: 0, deleteCount: 3, inserted: '' }).isNote, true);
  });
});

describe('hasProofOfNote', () => {
  it('knows every line that can make a note, and no other', () => {
    const sure = [
      '# part1: 甲',
      '   # part1: 甲',
      '\uFEFF# part1: 甲',
      header,
      `  ${header}`,
      '【0:1-0:2】1.1：x',
    ];
    for (const line of sure) assert.equal(hasProofOfNote(`甲\r\n${line}\r乙`), true, line);
    for (const line of ['#part1: 甲', '(00:00-00:03) 甲', `    ${header}`, `- ${header}`, '']) {
      assert.equal(hasProofOfNote(`甲\n${line}\n乙`), false, line);
    }
  });
});

describe('closedShortcodes', () => {
  it('names each closing tag, with blanks in it or not', () => {
    assert.deepEqual(closedShortcodes('{{< /a >}}{{</b-c>}} {{<  /  图  >}}\n{{< /a >}}'), [
      ...['a', 'b-c', '图', 'a'],
    ]);
  });

  it('sees no tag in an opening one, in another delimiter and over two lines', () => {
    assert.deepEqual(closedShortcodes('{{< a >}} {{% /b %}} {{< /\nc >}} {{</* /d */>}}'), []);
  });
});
