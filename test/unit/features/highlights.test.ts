import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { highlights } from '../../../server/src/features/highlights';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { readAtCursor } from './cursorText';

describe('highlights', () => {
  it('show a tag in all its spellings, and not the category of that name', () => {
    const text = '+++\ntags = ["A▮I", "Web", "ai"]\ncategories = ["AI"]\n+++\n# part1: AI\n';
    assert.deepEqual(shown(text), ['1:9-11 AI', '1:22-24 ai']);
  });

  it('show a part’s number in its heading and in its segments', () => {
    const text = `# part1: 甲
(00:00-00:10) ***1.1: 一***
# part▮2: 乙 2
(00:10-00:20) ***2.2: 二***
正文 2.2
(00:20-00:30) ***3.2: 三***
(00:30-00:40) ***2.3: 四***`;
    assert.deepEqual(shown(text), ['2:6-7 2 Write', '3:17-18 2 Read', '6:17-18 2 Read']);
    const fromSegment = text.replace('▮', '').replace('***2.2', '***2▮.2');
    assert.deepEqual(shown(fromSegment), shown(text));
  });

  it('show the second half of a segment’s number alone', () => {
    const text = '# part1: 甲\n(00:00-00:10) ***1.1▮: 一 1***\n正文 1';
    assert.deepEqual(shown(text), ['1:19-20 1']);
  });

  it('leave other words to the editor', () => {
    assert.equal(shown('# part1: 甲▮'), undefined);
    assert.equal(shown('# part1: 甲\n正文▮'), undefined);
  });
});

/** `line:from-to text`, 0-based, with the kind where it is no plain text; undefined for no answer. */
function shown(marked: string): string[] | undefined {
  const { note, position } = readAtCursor(marked);
  return highlights(note, position, defaultSite.termKeys)?.map(
    ({ range: { start, end }, kind }) => {
      const text = note.lineText(start.line).slice(start.character, end.character);
      const place = `${start.line}:${start.character}-${end.character} ${text}`;
      if (kind === DocumentHighlightKind.Text) return place;
      return `${place} ${kind === DocumentHighlightKind.Write ? 'Write' : 'Read'}`;
    },
  );
}
