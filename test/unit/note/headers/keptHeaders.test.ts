import assert from 'node:assert/strict';
import { Note } from '../../../../server/src/note/note';
import { fixedText, tellAll } from '../../rules/ruleText';
import { meaning, noteWith, proper } from './headerInNote';

describe('a header written wrong keeps its place, with one finding and its fix', () => {
  it('keeps its place where its number or its times are beyond reading', () => {
    for (const header of [
      ...[
        '(00l19-00:28) ***1.2l 晒透***',
        '(00:19000:28) ***12.: 晒透***',
        '(00l19-00:28) ***.12: 晒透***',
      ],
      ...[
        '(00:19-00:28)\n**1*.2: 晒透***',
        '(00:19-00:28)\n***1.`: 晒透***',
        '(00l19-00:28)\n***12: 晒透***',
      ],
      ...[
        '(00:19-00:28)\n**&&1.2: 晒透***',
        '(00:19-0028)\n***1.2: 晒透**8',
        '(00l19-00:28)\n**1*.2: 晒透***',
      ],
    ]) {
      const { isHeader, codes } = meaning(header);
      assert.ok(isHeader, header);
      assert.deepEqual(
        codes.filter((code) => code !== 'emphasis-unrendered'),
        ['segment-malformed'],
        header,
      );
    }
  });

  describe('keeps its place where its times are still to be filled in', () => {
    for (const times of [
      ...['(MM:SS-00:28)', '(00:xx-00:28)', '(??:??-00:28)', '(MM:SS-MM:SS)', '(00:19-??:??)'],
      ...['(00:19-TBD)', '(开头-00:28)', '(00:19-结尾)', '（？？：？？－00：28）', '(__:__-__:__)'],
      ...['(--:-- - --:--)', '(HH:MM:SS-HH:MM:SS)', '【MM:SS-00:28】', '(TBD)', '(待定)', '(??)'],
    ]) {
      it(times, () => {
        const oneLine = `${times} ***1.2: 晒透***`;
        const twoLines = `${times}\n***1.2: 晒透***`;
        for (const header of [oneLine, twoLines]) {
          const { isHeader, codes, fixed } = meaning(header);
          assert.ok(isHeader);
          const others = codes.filter((code) => code !== 'header-style');
          assert.deepEqual(others, ['segment-malformed']);
          assert.equal(fixed, noteWith(header));
        }
      });
    }
  });

  it('reads the time beside a placeholder', () => {
    const { segments } = Note.read(noteWith('(MM:SS-00:28) ***1.2: 晒透***')).sequence;
    const { start, end } = segments[1]!.block.header.times;
    assert.deepEqual([start, end?.ms], [undefined, 28_000]);
  });

  it('says that its number is wrong, too, where its times are still to be filled in', () => {
    const { codes } = meaning('(MM:SS-00:28) ***1.5: 晒透***');
    assert.deepEqual(codes, ['segment-malformed', 'segment-number']);
  });

  it('leaves the text behind its stars to the body', () => {
    const { codes, fixed } = meaning('(00:19-00:28) ***1.2: 晒透*** 要三天');
    assert.deepEqual(codes, ['segment-malformed']);
    assert.equal(fixed, noteWith(`${proper}\n要三天`));
  });

  it('takes its title without a number for one, and asks', () => {
    const { isHeader, codes, fixed } = meaning('(00:19-00:28) 晒透');
    assert.ok(isHeader);
    assert.deepEqual(codes, ['segment-malformed']);
    assert.equal(fixed, noteWith('(00:19-00:28) 晒透'));
  });

  it('needs a blank line above where taking a list marker away would let the list go on', () => {
    const text = noteWith('* (00:19-00:28) ***1.2: 晒透***').replace('次。\n\n*', '次。\n*');
    assert.equal(fixedText(text), noteWith(proper));
  });

  it('keeps the emoji of a title, which such signs join', () => {
    const text = noteWith('(00:19-00:28) ***1.2: 👨‍👩‍👧 晒透***');
    assert.deepEqual(tellAll(text), []);
  });
});
