import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { silencingItems } from '../../../../server/src/features/completion/silencingItems';
import { rules } from '../../../../server/src/rules';
import { readAtCursor } from '../cursorText';
import { isShown } from './completionText';

const header = '# part1: 春\n(00:00-00:10) ***1.1: 翻土***\n';

/** What is offered at the cursor `▮`, and what the text becomes by each; undefined for nothing. */
function offered(marked: string) {
  const { note, text, position } = readAtCursor(marked);
  return silencingItems(note, position, true)
    ?.filter((item) => isShown(item, note.lineText(position.line), position))
    .map(({ label, textEdit }) => {
      const { range, newText } = textEdit as TextEdit;
      const [start, end] = [note.offsetAt(range.start), note.offsetAt(range.end)];
      return { label, after: text.slice(0, start) + newText + text.slice(end) };
    });
}

const labels = (marked: string) => offered(marked)?.map(({ label }) => label);
const codes = rules.map(({ code }) => code).filter((code) => code !== 'config-invalid');

describe('completion in a comment that silences rules', () => {
  it('offers what such a comment can do', () => {
    assert.deepEqual(labels(`${header}<!-- episode-notes-▮`), [
      'disable-next-line',
      'disable-line',
      'disable',
      'enable',
    ]);
    assert.equal(
      offered(`${header}<!-- episode-notes-disable-n▮ -->`)?.[0]?.after,
      `${header}<!-- episode-notes-disable-next-line  -->`,
    );
  });

  it('offers the codes of rules that can be found in a note, each once', () => {
    assert.deepEqual(labels(`${header}<!-- episode-notes-disable ▮ -->`), codes);
    assert.deepEqual(
      labels(`${header}<!--episode-notes-disable-line time-gap, ▮ time-order-->`),
      codes.filter((code) => code !== 'time-gap' && code !== 'time-order'),
    );
    assert.deepEqual(labels(`${header}- 甲 <!-- episode-notes-disable-line time-ov▮`), [
      'time-overlap',
    ]);
  });

  it('closes a comment that is open, for it would hide the rest of the note', () => {
    assert.equal(
      offered(`${header}<!-- episode-notes-disable time-ov▮\n- 甲\n`)?.[0]?.after,
      `${header}<!-- episode-notes-disable time-overlap -->\n- 甲\n`,
    );
    assert.equal(
      offered(`${header}<!-- episode-notes-enable time-ov▮ -->\n`)?.[0]?.after,
      `${header}<!-- episode-notes-enable time-overlap -->\n`,
    );
  });

  it('takes the place of the bracket that an editor has closed by itself', () => {
    assert.equal(
      offered(`${header}<!-- episode-notes-disable time-ov▮>\n- 甲\n`)?.[0]?.after,
      `${header}<!-- episode-notes-disable time-overlap -->\n- 甲\n`,
    );
  });

  it('works in the comments of front matter', () => {
    const front = '+++\ntitle = "园艺"\n';
    assert.deepEqual(labels(`${front}# episode-notes-disable ▮\n+++\n${header}`), codes);
    assert.equal(
      offered(`${front}date = 2025 # episode-notes-disable-line front-matter-da▮\n+++\n`)?.[0]
        ?.after,
      `${front}date = 2025 # episode-notes-disable-line front-matter-date\n+++\n`,
    );
  });

  it('offers no code where the reason has begun', () => {
    assert.deepEqual(labels(`${header}<!-- episode-notes-disable time-gap -- ▮ -->`), []);
  });

  it('has nothing to say elsewhere', () => {
    for (const text of [
      '<!-- 说明 ▮',
      'episode-notes-disable ▮',
      '<!-- episode-notes-disable --> ▮',
      '▮',
    ]) {
      assert.equal(offered(`${header}${text}`), undefined, text);
    }
  });
});
