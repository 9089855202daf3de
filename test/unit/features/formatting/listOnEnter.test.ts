import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { listOnEnter } from '../../../../server/src/features/formatting/listOnEnter';
import { Note } from '../../../../server/src/note/note';

const header = '# part1: 早市\n(00:00-00:10) ***1.1: 开张***\n';

/** The text, with the cursor as `|`, when an Enter has just put it onto a line of its own. */
function afterEnter(marked: string): string {
  const text = marked.replace('|', '');
  const note = Note.read(header + text);
  const { line } = note.positionAt(header.length + marked.indexOf('|'));
  const edits = listOnEnter(note, line);
  const document = TextDocument.create('', '', 0, header + text);
  return TextDocument.applyEdits(document, edits).slice(header.length);
}

describe('Enter in a list', () => {
  it('takes away an item that says nothing, and with it the new line', () => {
    assert.equal(afterEnter('- 一\n- \n|\n(00:10-00:20)'), '- 一\n\n(00:10-00:20)');
    assert.equal(afterEnter('- 一\n    *   \n    |'), '- 一\n');
    assert.equal(afterEnter('1. 一\n2. \n|\n\n尾'), '1. 一\n\n\n尾');
    assert.equal(afterEnter('- 一\r\n- \r\n|\r\n尾'), '- 一\r\n\r\n尾');
  });

  it('goes on behind an item, with its marker or the next number', () => {
    assert.equal(afterEnter('- 一\n|'), '- 一\n- ');
    assert.equal(afterEnter('- 一\n  *   二\n  |\n尾'), '- 一\n  *   二\n  *   \n尾');
    assert.equal(afterEnter('9. 一\n|'), '9. 一\n10. ');
    assert.equal(afterEnter('3) 一\n|'), '3) 一\n4) ');
  });

  it('leaves alone what has text already or is no list', () => {
    for (const marked of [
      '- 一\n|二',
      '- \n|二',
      '- 一\n- |',
      '一\n|',
      '* * *\n|',
      '- - -\n|',
      '-一\n|',
      '```\n- 一\n|\n```',
      '```\n- \n|\n```',
      '<!--\n- 一\n|\n-->',
    ]) {
      assert.equal(afterEnter(marked), marked.replace('|', ''), marked);
    }
    const yaml = '---\ntags:\n  - 一\n  \n---\n';
    assert.deepEqual(listOnEnter(Note.read(yaml + header), 3), []);
    assert.deepEqual(listOnEnter(Note.read(yaml + header), 0), []);
  });
});
