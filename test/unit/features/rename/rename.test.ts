import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/editing/applyEdits';
import { newTermName } from '../../../../server/src/features/rename/newTermName';
import { prepareRename } from '../../../../server/src/features/rename/prepareRename';
import { RenameRefused } from '../../../../server/src/features/rename/renameRefused';
import { renameTargetAt } from '../../../../server/src/features/rename/renameTarget';
import { renamePart, renameSegment } from '../../../../server/src/features/rename/renumberEdits';
import { defaultSite } from '../../../../server/src/site/siteConfig';
import { readAtCursor } from '../cursorText';

const part =
  '# part2: 工具\n(00:00-00:10) ***2.1: 甲***\n- 一。\n(00:10-00:20) ***2.2: 乙***\n- 二。\n';

describe('what can be renamed', () => {
  it('is the number of a part, from the word before it to its end', () => {
    for (const at of ['# ▮part2: 甲', '# pa▮rt2: 甲', '# part▮2: 甲', '# part2▮: 甲']) {
      assert.deepEqual(offer(at), { text: '2', placeholder: '2' }, at);
    }
    assert.deepEqual(offer('## Part ▮12: 甲'), { text: '12', placeholder: '12' });
  });

  it('is the number of a segment', () => {
    for (const number of ['▮2.13', '2▮.13', '2.13▮']) {
      const text = `(00:00-00:10) ***${number}: 甲***`;
      assert.deepEqual(offer(text), { text: '2.13', placeholder: '2.13' }, number);
    }
  });

  it('is a tag or a category, without its quotation marks and escapes', () => {
    assert.deepEqual(offer(front('tags = ["x", "A▮I"]')), { text: 'AI', placeholder: 'AI' });
    assert.deepEqual(offer(front('tags = [▮"AI"]')), { text: 'AI', placeholder: 'AI' });
    assert.deepEqual(offer(front("categories = '''A▮I'''")), { text: 'AI', placeholder: 'AI' });
    assert.deepEqual(offer(front('tags = ["a\\▮"b"]')), { text: 'a\\"b', placeholder: 'a"b' });
  });

  it('is nothing else, so that other extensions can rename it', () => {
    const elsewhere = [
      '▮# part2: 甲',
      '# part2: ▮甲',
      '(00:▮00-00:10) ***2.1: 甲***',
      '(00:00-00:10) ***2.1: ▮甲***',
      '# part1: x\n正文 ▮2.1',
      front('title = "A▮I"'),
      front('collections = ["A▮I"]'),
      front('tags = ["▮", "AI"]'),
      front('tags = ["AI"], ▮'),
    ];
    for (const text of elsewhere) assert.equal(offer(text), undefined, text);
  });
});

describe('a new number for a part', () => {
  it('goes into the numbers of its segments, and no other number changes', () => {
    const text =
      '# part1: 始\n(00:00-00:10) ***1.1: 甲***\n# ▮part2: 工具\n(00:10-00:20) ***2.1: 乙***\n2.1 倍\n(00:20-00:30) ***2.2: 丙***\n';
    assert.equal(
      renumbered(text, '12'),
      '# part1: 始\n(00:00-00:10) ***1.1: 甲***\n# part12: 工具\n(00:10-00:20) ***12.1: 乙***\n2.1 倍\n(00:20-00:30) ***12.2: 丙***\n',
    );
  });

  it('is where the parts below count on from, with all their segments', () => {
    const text =
      '# part▮1: 甲\n(00:00-00:10) ***1.1: 子***\n# part2: 乙\n导语\n## Part2：丙\n(00:10-00:20) ***2.1: 丑***\n(00:20-00:30) ***2.2: 寅***\n# part9: 丁\n(00:30-00:40) ***4.7: 卯***\n';
    assert.equal(
      renumbered(text, '2'),
      '# part2: 甲\n(00:00-00:10) ***2.1: 子***\n# part3: 乙\n导语\n## Part4：丙\n(00:10-00:20) ***4.1: 丑***\n(00:20-00:30) ***4.2: 寅***\n# part5: 丁\n(00:30-00:40) ***5.7: 卯***\n',
    );
  });

  it('may be typed as the heading has it, and with full-width digits', () => {
    assert.match(renumbered(part.replace('part2', 'part▮2'), 'part4'), /^# part4: .*\n.*\*4\.1: /);
    assert.match(renumbered(part.replace('part2', 'part▮2'), ' ４ '), /^# part4: /);
  });

  it('is refused, by its name, where it is none', () => {
    for (const name of ['', '0', '-1', '2.1', '四', 'part', '1234567']) {
      const says = (error: Error) =>
        error instanceof RenameRefused && error.message.includes(`"${name}"`);
      assert.throws(() => renumbered(part.replace('part2', 'part▮2'), name), says, name);
    }
  });
});

describe('a new number for a segment', () => {
  it('is where those below it in the part count on from', () => {
    const text = part.replace('2.1', '▮2.1');
    const expected = part.replace('2.1', '2.4').replace('2.2', '2.5');
    assert.equal(renumbered(text, '2.4'), expected);
    assert.equal(renumbered(text, '4'), expected);
  });

  it('may take over the number of the part where it had another one', () => {
    const text = '# part3: 甲\n(00:00-00:10) ***2.▮1: 乙***\n';
    assert.equal(renumbered(text, '3.1'), '# part3: 甲\n(00:00-00:10) ***3.1: 乙***\n');
  });

  it('is free before the first part', () => {
    const text = '(00:00-00:10) ***2.▮1: 乙***\n';
    assert.equal(renumbered(text, '3.1'), '(00:00-00:10) ***3.1: 乙***\n');
  });

  it('is refused where it belongs into another part', () => {
    assert.throws(() => renumbered(part.replace('2.1', '▮2.1'), '3.1'), {
      message: 'A segment of part 2 cannot have the number 3.1',
    });
  });

  it('is refused, by its name, where it is none', () => {
    for (const name of ['', '0', '2.0', '2.1.1', '2:1', '二', '2.1234567']) {
      const says = (error: Error) =>
        error instanceof RenameRefused && error.message.includes(`"${name}"`);
      assert.throws(() => renumbered(part.replace('2.1', '▮2.1'), name), says, name);
    }
  });
});

describe('a new tag', () => {
  it('loses the blanks around it, of which Hugo would make another tag', () => {
    assert.equal(newTermName(' 人工 智能　'), '人工 智能');
  });

  it('is refused where nothing or not all of it can be seen', () => {
    for (const name of ['', '  ', 'a\nb', 'a\tb', 'a\u0000']) {
      assert.throws(() => newTermName(name), RenameRefused);
    }
  });

  it('is refused where it holds half of a character, of which Hugo makes another tag', () => {
    for (const name of ['a\ud83d', '\udc00', '\ud83dx']) {
      assert.throws(() => newTermName(name), {
        name: 'RenameRefused',
        message: `"${name}" cannot be a tag or category: it holds half of a character`,
      });
    }
    assert.equal(newTermName('茶🍵'), '茶🍵');
  });
});

function front(content: string): string {
  return `+++\n${content}\n+++\n# part1: x\n`;
}

/** What is offered at the cursor; undefined for nothing. */
function offer(marked: string) {
  const { note, text, position } = readAtCursor(marked);
  const offered = prepareRename(note, position, defaultSite.termKeys);
  if (offered === null) return undefined;
  const { range, placeholder } = offered;
  return { text: text.slice(note.offsetAt(range.start), note.offsetAt(range.end)), placeholder };
}

/** The text after the part or segment at the cursor has got another number. */
function renumbered(marked: string, newName: string): string {
  const { note, position } = readAtCursor(marked);
  const renamed = renameTargetAt(note, position, defaultSite.termKeys);
  assert.ok(renamed !== undefined && renamed.kind !== 'term');
  const edits =
    renamed.kind === 'part'
      ? renamePart(note, renamed.part, newName)
      : renameSegment(note, renamed.segment, newName);
  return applyEdits(note, edits).text;
}
