import assert from 'node:assert/strict';
import { problem, read } from './reading';

describe('Podlove Simple Chapters', () => {
  it('may lack hours and digits, stand in a feed, and have any prefix', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE rss><rss><item><title>x</title>
      <sc:chapters xmlns:sc="http://podlove.org/simple-chapters">
      <sc:chapter start="0" title="A"/><sc:chapter start='00:19.5' title='B &amp; C'/>
      <sc:chapter start="1:00:00" title="D"></sc:chapter></sc:chapters></item></rss>`;
    assert.deepEqual(read(text, 'feed.xml'), ['psc', '0 A', '19500 B & C', '3600000 D']);
  });

  it('that are broken say where', () => {
    assert.match(
      problem('<psc:chapters>\n<psc:chapter start="0"\n</psc:chapters>'),
      /^[23]: The XML is broken at column \d+$/,
    );
    assert.equal(
      problem('<chapters>\n<chapter start="0"/>\n<chapter start="soon"/></chapters>'),
      '3: "soon" is no time of a chapter',
    );
    assert.equal(problem('<html></html>'), '-: The XML has no element chapters');
    assert.equal(problem('<chapters></chapters>'), '-: No chapters are in the file');
  });

  it('resolve no entity of the document’s own', () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY b "bb">]><chapters><chapter start="0" title="&b;"/></chapters>';
    assert.match(problem(bomb), /The XML is broken/);
  });

  it('may be nested so deep that a parser gives up', () => {
    assert.equal(problem('<a>'.repeat(50_000)), '-: This is no XML');
  });
});

describe('chapters of Matroska', () => {
  it('are read as mkvextract writes them: with UIDs, nested, hidden ones left out', () => {
    const atom = (start: string, title: string, rest = '') =>
      `<ChapterAtom><ChapterUID>5</ChapterUID><ChapterTimeStart>${start}</ChapterTimeStart>
       <ChapterDisplay><ChapterString>${title}</ChapterString></ChapterDisplay>${rest}</ChapterAtom>`;
    const text = `\ufeff<?xml version="1.0"?>\n<!-- <!DOCTYPE Chapters SYSTEM "matroskachapters.dtd"> -->
      <Chapters><EditionEntry>${atom('00:00:00.000000000', 'One', atom('00:00:00.000000000', 'A'))}
      ${atom('00:00:19.500000000', 'Two')}${atom('0:1:0', 'x', '<ChapterFlagHidden>1</ChapterFlagHidden>')}
      </EditionEntry></Chapters>`;
    assert.deepEqual(read(text), ['matroska', '0 One', '  0 A', '19500 Two']);
  });

  it('without a time say where', () => {
    const text = '<Chapters>\n<EditionEntry>\n<ChapterAtom/></EditionEntry></Chapters>';
    assert.equal(problem(text), '3: "" is no time of a chapter');
  });
});
