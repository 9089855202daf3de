import assert from 'node:assert/strict';
import { Note } from '../../../../server/src/note/note';
import { withoutLiteralEnd } from '../../../../server/src/note/scanning/withoutTrailingCode';

const header = '(00:00-00:30) ***1.1: 一***\n';
const long = '代码 **x\n'.repeat(1000);

/** The last block of a note, as rules see it. */
function seen(note: Note): string {
  return withoutLiteralEnd(note.blocks.at(-1)!).text;
}

describe('withoutLiteralEnd', () => {
  it('leaves the first line of long code that a block ends with', () => {
    assert.equal(
      seen(Note.read(`${header}- 说\n\n\`\`\`sh\n${long}`)),
      `${header}- 说\n\n\`\`\`sh\n`,
    );
    assert.equal(seen(Note.read(`${header}<!--\n${long}`)), `${header}<!--\n`);
  });

  it('leaves a block whole where text follows its code, or where the code is short', () => {
    const closed = `${header}\`\`\`\n${long}\`\`\`\n- 说\n`;
    assert.equal(seen(Note.read(closed)), closed);
    const short = `${header}\`\`\`\nls\n`;
    assert.equal(seen(Note.read(short)), short);
  });

  it('sees the same in a note that a fence has swallowed as in one that is read anew', () => {
    const segments = Array.from({ length: 400 }, (_, at) => header.replace('1.1', `1.${at + 1}`));
    const before = Note.read(segments.join('- 说\n\n'));
    const swallowed = before.edit({ offset: header.length, deleted: 0, inserted: '```\n' });
    assert.equal(swallowed.blocks.length, 1);
    assert.equal(seen(swallowed), `${header}\`\`\`\n`);
    assert.equal(seen(Note.read(swallowed.text)), seen(swallowed));
  });

  it('goes on above what an earlier fence had swallowed', () => {
    const body = `- 说\n\n${'甲乙丙丁\n'.repeat(2000)}`;
    const text = `${header}- 说\n\n${header.replace('1.1', '1.2')}\`\`\`\n${body}`;
    let note = Note.read(text);
    note = note.edit({ offset: header.length, deleted: 0, inserted: '```\n' });
    assert.equal(seen(note), seen(Note.read(note.text)));
    note = note.edit({ offset: note.length, deleted: 0, inserted: '```\n- 完\n' });
    assert.equal(seen(note), seen(Note.read(note.text)));
  });
});
