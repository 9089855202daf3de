import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { outlineItems } from '../../../../server/src/features/completion/outlineItems';
import { readAtCursor } from '../cursorText';
import { afterTyping, labels, onRequest, results } from './completionText';

const note = `# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 大家好。

(00:11-00:28) ***1.2: 预告***
- 今天讲三件事。
`;

describe('completion of a whole segment', () => {
  it('continues after the segment above in the border style, number and all', () => {
    assert.deepEqual(results(afterTyping(`${note}\n(▮)`)), {
      '(00:29-…) 1.3': `${note}\n(00:29-‹1:00:30›) ***1.3: ‹2:title›***\n- ‹0:what is said›`,
      '00:29': `${note}\n(00:29)`,
    });
  });

  it('offers the segment before the bare time', () => {
    assert.deepEqual(labels(afterTyping(`${note}\n(▮)`)), ['(00:29-…) 1.3', '00:29']);
  });

  it('starts where the segment above ends in a note with shared borders', () => {
    const shared = note.replace('00:11', '00:10');
    assert.equal(labels(afterTyping(`${shared}\n(▮)`))[0], '(00:28-…) 1.3');
  });

  it('is written over two lines where most headers of the note are', () => {
    const twoLines = note.replaceAll(') ***', ')\n***');
    assert.equal(
      afterTyping(`${twoLines}\n(▮)`)[0]?.result,
      `${twoLines}\n(00:29-‹1:00:30›)\n***1.3: ‹2:title›***\n- ‹0:what is said›`,
    );
  });

  it('comes on an empty line only when asked for', () => {
    const [only, ...others] = onRequest(`${note}\n▮`);
    assert.equal(
      only?.result,
      `${note}\n(00:29-‹1:00:30›) ***1.3: ‹2:title›***\n- ‹0:what is said›`,
    );
    assert.deepEqual(others, []);
  });

  it('takes along the bracket that the editor closed', () => {
    for (const line of ['(▮', '(▮)', '（▮', '（▮）', '(▮)  ']) {
      const offer = afterTyping(`${note}\n${line}`).find(({ label }) => label.endsWith('1.3'));
      assert.equal(
        offer?.result.trimEnd(),
        `${note}\n(00:29-‹1:00:30›) ***1.3: ‹2:title›***\n- ‹0:what is said›`,
        line,
      );
    }
  });

  it('does not write again the bracket that is there, which Neovim’s omnifunc would double', () => {
    for (const [line, column] of [
      ['(▮', 1],
      ['(00:2▮)', 1],
      ['（▮', 0],
      ['  (▮', 0],
    ] as const) {
      const { note: read, position } = readAtCursor(`${note}\n${line}`);
      const [item] = outlineItems(read, position, { snippets: true, editorCommands: false }, true);
      const { range, newText } = item!.textEdit as TextEdit;
      assert.equal(range.start.character, column, line);
      assert.equal(newText.startsWith('('), column === 0, line);
    }
  });

  it('stays while the start is typed, in whatever spelling', () => {
    for (const line of ['(0▮)', '(00▮)', '(00:2▮)', '（00：2▮）', '(0:2▮)', '(00.2▮)', '(00:29▮']) {
      const offers = onRequest(`${note}\n${line}`);
      assert.ok(labels(offers).includes('(00:29-…) 1.3'), line);
    }
  });

  it('goes while another start is typed', () => {
    assert.deepEqual(labels(onRequest(`${note}\n(05▮)`)), []);
  });

  it('puts the blank line that Markdown needs below a bullet, in the last line too', () => {
    const text = note.trimEnd();
    const [first] = afterTyping(`${text}\n(▮`);
    assert.equal(
      first?.result,
      `${text}\n\n(00:29-‹1:00:30›) ***1.3: ‹2:title›***\n- ‹0:what is said›`,
    );
  });

  it('puts no blank line directly below a part heading', () => {
    const [first] = afterTyping(`${note}\n# part2: 正题\n(▮)`);
    assert.equal(
      first?.result,
      `${note}\n# part2: 正题\n(00:29-‹1:00:30›) ***2.1: ‹2:title›***\n- ‹0:what is said›`,
    );
  });

  it('keeps the header below from becoming part of the new bullet', () => {
    const [head, tail] = note.split('\n\n');
    const [first] = onRequest(`${head}\n▮\n${tail}`);
    assert.equal(
      first?.result,
      `${head}\n\n(00:11-‹1:00:11›) ***1.2: ‹2:title›***\n- ‹0:what is said›\n\n${tail?.replace('1.2', '1.3')}`,
    );
  });

  it('takes what is written below for its text, but not a comment that silences the next header', () => {
    const [own] = afterTyping(`${note}\n(▮)\n- 三。\n`);
    assert.equal(own?.result, `${note}\n(00:29-‹1:00:30›) ***1.3: ‹0:title›***\n- 三。\n`);
    const comment = '<!-- episode-notes-disable-next-line time-gap -->';
    const [other] = afterTyping(`${note}\n(▮)\n${comment}\n(01:00-01:10) ***1.3: 三***\n- 三。\n`);
    assert.ok(
      other?.result.includes(`- ‹0:what is said›\n\n${comment}\n(01:00-01:10) ***1.4: 三***`),
    );
  });

  it('starts a note without a segment at zero', () => {
    assert.equal(
      afterTyping('# part1: 开场\n(▮)')[0]?.result,
      '# part1: 开场\n(00:00-‹1:00:01›) ***1.1: ‹2:title›***\n- ‹0:what is said›',
    );
    assert.equal(labels(afterTyping('(▮)'))[0], '(00:00-…) 1.1');
  });

  it('begins a note right below its front matter', () => {
    const text = '+++\ntitle = "样例"\n+++\n';
    assert.deepEqual(labels(onRequest(`${text}▮`)), ['(00:00-…) 1.1']);
  });

  it('keeps CRLF', () => {
    const [first] = afterTyping(`${note.replaceAll('\n', '\r\n')}(▮)`);
    assert.equal(
      first?.result,
      `${note.replaceAll('\n', '\r\n')}\r\n(00:29-‹1:00:30›) ***1.3: ‹2:title›***\r\n- ‹0:what is said›`,
    );
  });

  it('writes an hour as the note writes it', () => {
    const long = (end: string) => `# part1: x\n\n(00:00-${end}) ***1.1: 直播***\n- 长。\n\n(▮)`;
    assert.equal(labels(afterTyping(long('1:02:03')))[0], '(1:02:03-…) 1.2');
    assert.equal(labels(afterTyping(long('62:03')))[0], '(62:03-…) 1.2');
    assert.equal(labels(afterTyping(long('01:02:03')))[0], '(01:02:03-…) 1.2');
  });

  it('drops an indentation that could put the header into a list', () => {
    const [first] = afterTyping(`${note.trimEnd()}\n  (▮)`);
    assert.equal(
      first?.result,
      `${note.trimEnd()}\n\n(00:29-‹1:00:30›) ***1.3: ‹2:title›***\n- ‹0:what is said›`,
    );
  });

  it('follows the start of a segment whose end is missing', () => {
    assert.equal(
      labels(afterTyping(`${note}\n(00:29-) ***1.3: 未完***\n- 一。\n\n(▮)`))[0],
      '(00:29-…) 1.4',
    );
  });

  it('never starts before the segment above, be its range reversed', () => {
    const reversed =
      '# part1: x\n(00:00-00:10) ***1.1: a***\n- a\n\n(00:40-00:11) ***1.2: b***\n- b\n\n';
    assert.equal(labels(afterTyping(`${reversed}(▮)`))[0], '(00:41-…) 1.3');
  });

  it('asks at once for the end, where the editor has a command for that', () => {
    const [first] = afterTyping('# part1: x\n(▮)');
    assert.equal(first?.item.command?.command, 'editor.action.triggerSuggest');
    const [other] = afterTyping('# part1: x\n(▮)', { snippets: true, editorCommands: false });
    assert.equal(other?.item.command, undefined);
  });

  it('is its header alone for an editor without snippets, apart from text above and below', () => {
    const plain = { snippets: false, editorCommands: false };
    const [first] = afterTyping('# part1: x\n(▮)', plain);
    assert.equal(first?.result, '# part1: x\n(00:00-00:01) ***1.1: title***');
    const [next] = afterTyping(
      '# part1: x\n(00:00-00:03) ***1.1: a***\n- a\n(▮\n(00:09-00:12) ***1.2: b***\n- b\n',
      plain,
    );
    assert.equal(
      next?.result,
      '# part1: x\n(00:00-00:03) ***1.1: a***\n- a\n\n(00:03-00:09) ***1.2: title***\n\n(00:09-00:12) ***1.3: b***\n- b\n',
    );
  });
});

describe('completion of a hole between two segments', () => {
  const hole = (above: string, below: string) => `# part1: x
(00:00-00:03) ***1.1: a***
- a

(00:04-${above}) ***1.2: b***
- b

▮

(${below}-01:00) ***1.3: c***
- c
`;

  it('fills it exactly, and has the segments below count on', () => {
    const offers = onRequest(hole('00:10', '00:31'));
    assert.deepEqual(labels(offers), ['(00:11-00:30) 1.3']);
    const filling = '\n(00:11-‹1:00:30›) ***1.3: ‹2:title›***\n- ‹0:what is said›\n';
    assert.ok(offers[0]?.result.includes(filling));
    assert.ok(offers[0]?.result.includes('1.4: c'));
    assert.equal(offers[0]?.detail, 'fills the hole of 19s');
  });

  it('sees none between contiguous neighbours of either style', () => {
    assert.deepEqual(labels(onRequest(hole('00:10', '00:11'))), ['(00:11-…) 1.3']);
    assert.deepEqual(labels(onRequest(hole('00:10', '00:10'))), ['(00:10-…) 1.3']);
    const shared = hole('00:10', '00:11')
      .replace('00:04', '00:03')
      .replace('\n\n▮', '\n\n(00:10-00:10) ***1.3: d***\n- d\n\n▮');
    assert.deepEqual(labels(onRequest(shared)), ['(00:10-…) 1.4']);
  });

  it('sees none where the segment below starts earlier', () => {
    assert.deepEqual(labels(onRequest(hole('00:40', '00:31'))), ['(00:41-…) 1.3']);
  });

  it('sees one before the first segment', () => {
    const text = '# part1: x\n▮\n(00:30-00:40) ***1.1: a***\n- a\n';
    assert.deepEqual(labels(onRequest(text)), ['(00:00-00:30) 1.1']);
  });
});
