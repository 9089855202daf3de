import assert from 'node:assert/strict';
import { platforms } from '../../../server/src/note/publishing/platformLimits';
import { codesIn, part, publishedOn, tell, tellOne } from './ruleText';

const code = 'chapters-ignored';
const youtube = publishedOn(['youtube']);

/** Segments that start at these times, in seconds; the last one is a minute long. */
function startingAt(...starts: number[]): string {
  const headers = starts.map(
    (start, at) => `(${time(start)}-${time(starts[at + 1] ?? start + 60)}) ***1.${at + 1}: 一***`,
  );
  return part(...headers);
}

function time(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

function titled(...titles: string[]): string {
  return part(
    ...titles.map(
      (title, at) => `(${time(at * 60)}-${time(at * 60 + 60)}) ***1.${at + 1}: ${title}***`,
    ),
  );
}

describe('chapters-ignored', () => {
  it('says nothing where the site does not say where it publishes', () => {
    assert.deepEqual(tell(code, startingAt(117, 120), publishedOn([])), []);
  });

  it('names the chapter for which YouTube ignores the list, at its start', () => {
    const told = tellOne(code, startingAt(0, 30, 36, 90), youtube);
    assert.equal(told.says, 'YouTube ignores the whole list: 1.2 lasts 6 s, less than 10');
    assert.deepEqual([told.at, told.line, told.fixes], ['00:30', 5, []]);
    assert.deepEqual(tell(code, startingAt(0, 30, 40, 90), youtube), []);
  });

  it('measures the last chapter to the end of the episode, else to its own', () => {
    const text = startingAt(0, 30, 90).replace('02:30', '01:35');
    assert.match(tellOne(code, text, youtube).says, /1\.3 lasts 5 s/);
    const params = (duration: string) => `+++\n[params]\nduration = "${duration}"\n+++\n`;
    assert.deepEqual(tell(code, `${params('02:00')}${text}`, youtube), []);
    const late = `${params('01:36')}${startingAt(0, 30, 90)}`;
    assert.match(tellOne(code, late, youtube).says, /1\.3 lasts 6 s/);
  });

  it('tells once of a late start, for all platforms that want zero, and not as time-first too', () => {
    const text = startingAt(20, 50, 90).replace(/一/g, 'A');
    const told = tellOne(code, text, publishedOn([...platforms]));
    assert.equal(
      told.says,
      'YouTube, Apple Podcasts and Spotify ignore the whole list: 1.1 comes first and starts at 00:20, not at 0:00',
    );
    assert.deepEqual(codesIn(text, publishedOn(['apple'])), [`${code} 2`]);
    assert.deepEqual(codesIn(text, publishedOn(['mp4'])), ['time-first 2']);
  });

  it('says "may" of platforms without a public rule', () => {
    const told = tellOne(code, startingAt(117, 150, 190), publishedOn(['bilibili', 'xiaoyuzhou']));
    assert.equal(
      told.says,
      'Bilibili and Xiaoyuzhou may ignore the whole list: 1.1 comes first and starts at 01:57, not at 0:00',
    );
  });

  it('offers zero where the start may be a slip, not where minutes were left out on purpose', () => {
    const told = tellOne(code, startingAt(20, 50, 90), youtube);
    assert.deepEqual(
      told.fixes.map(({ title, result, safe }) => [title, result.split('\n')[1], safe]),
      [['Start at 00:00', '(00:00-00:50) ***1.1: 一***', false]],
    );
    assert.deepEqual(tellOne(code, startingAt(117, 150, 190), youtube).fixes, []);
  });

  it('reads whole seconds, as platforms do', () => {
    const text = startingAt(0, 30, 90).replace('(00:00-', '(00:00.4-');
    assert.deepEqual(tell(code, text, youtube), []);
  });

  it('counts the chapters', () => {
    const told = tellOne(code, startingAt(0, 30), publishedOn(['apple']));
    assert.equal(
      told.says,
      'Apple Podcasts ignores the whole list: 2 of at least 3 chapters are there',
    );
    assert.deepEqual(tell(code, startingAt(0, 30), publishedOn(['bilibili', 'mp4'])), []);
    const many = startingAt(...Array.from({ length: 300 }, (_, at) => at * 10));
    const cut = tellOne(code, many, publishedOn(['mp4']));
    assert.equal(cut.says, 'MP4 holds 255 chapters: 1.256 and those below are left out');
    assert.equal(cut.line, 2 + 255 * 3);
  });

  it('reads titles as they are published', () => {
    const told = tellOne(code, titled('一', '**重** `x` 二', '&lt;3'), youtube);
    assert.equal(told.says, 'YouTube refuses the description: the title of 1.3 has "<" or ">"');
    assert.equal(told.at, '&lt;3');
    assert.deepEqual(tell(code, titled('一', '二 <br>', '<b>三</b>'), youtube), []);
    assert.equal(tellOne(code, titled('一', '`a<b`', '三'), youtube).line, 5);
  });

  it('counts bytes for what counts bytes, and characters for what shows characters', () => {
    const han = '字'.repeat(86);
    assert.match(
      tellOne(code, titled('一', han, '三'), publishedOn(['mp4'])).says,
      /^MP4 holds 255 bytes of a title: that of 1\.2 has 258 and is cut$/,
    );
    assert.deepEqual(tell(code, titled('一', '字'.repeat(85), '三'), publishedOn(['mp4'])), []);
    assert.deepEqual(tell(code, titled('一', han, '三'), youtube), []);
    assert.match(
      tellOne(code, titled('一', '🚀'.repeat(101), '三'), youtube).says,
      /^YouTube shows about 100 characters of a title: that of 1\.2 has 101$/,
    );
  });

  it('finds where the list is longer than a description may be', () => {
    // Ten lines of `0:00 …` and some of `10:00 …`, each with its end: 294 and 295 bytes.
    const titles = Array.from({ length: 20 }, () => '字'.repeat(96));
    const told = tellOne(code, titled(...titles), youtube);
    assert.equal(
      told.says,
      'YouTube refuses the description: up to 1.17 the list takes 5004 bytes of 5000',
    );
    assert.deepEqual(tell(code, titled(...titles.slice(0, 16)), youtube), []);
  });

  it('passes on Spotify’s advice, about the script once a note', () => {
    const spotify = publishedOn(['spotify']);
    const text = titled('Hello', '你好', '再见').replace('00:00-01:00', '00:00-00:20');
    assert.deepEqual(
      tell(code, text.replace('(01:00', '(00:20'), spotify).map(({ says, at }) => [at, says]),
      [
        ['00:00', 'Spotify advises chapters of at least 30 s: 1.1 lasts 20 s'],
        [
          '你好',
          'Spotify says that it takes chapters in the Latin script alone: 1.2 is in another',
        ],
      ],
    );
    const long = tellOne(code, titled('A', 'b'.repeat(40), 'C'), spotify);
    assert.match(long.says, /^Spotify advises titles of fewer than 40 characters/);
  });

  it('tells once of a chapter that is too short for one platform and shorter than another advises', () => {
    const text = startingAt(0, 30, 36, 90).replace(/一/g, 'A');
    const told = tellOne(code, text, publishedOn(['youtube', 'spotify']));
    assert.match(told.says, /^YouTube ignores the whole list: 1\.2 lasts 6 s/);
  });

  describe('with parts as chapters', () => {
    const text = [
      part('(00:00-00:30) ***1.1: 一***', '(00:30-01:00) ***1.2: 二***'),
      '# part2: 乙\n(01:00-01:05) ***2.1: 三***\n- 乙\n\n',
      '# part3: 丙\n(01:05-02:00) ***3.1: 四***\n- 乙\n',
    ].join('');

    it('measures parts, and tells at the heading', () => {
      const told = tellOne(code, text, publishedOn(['youtube'], 'parts'));
      assert.equal(told.says, 'YouTube ignores the whole list: part 2 lasts 5 s, less than 10');
      assert.equal(told.at, '# part2: 乙');
    });

    it('has their titles with those of their first segments where both are chapters', () => {
      const han = text.replace('part2: 乙', `part2: ${'字'.repeat(90)}`);
      const both = tell(code, han, publishedOn(['mp4'], 'both'));
      assert.deepEqual(
        both.map(({ line }) => line),
        [8],
      );
      assert.match(both[0]!.says, /that of 2\.1 has 275 and is cut/);
    });
  });

  it('leaves to other rules what is out of order, does not exist, or has no length', () => {
    const text = part(
      '(00:00-00:30) ***1.1: 一***',
      '(00:40-01:00) ***1.2: 二***',
      '(00:30-00:40) ***1.3: 三***',
      '(01:00-01:75) ***1.4: 四***',
      '(02:00-02:30) ***1.5: 五***',
    );
    assert.deepEqual(tell(code, text, youtube), []);
    const unknown = startingAt(0, 30, 36, 90).replace('(00:36-', '(00:3x-');
    assert.deepEqual(tell(code, unknown, youtube), []);
  });

  it('does not count where a header that nobody could read may be one more', () => {
    const text = startingAt(0, 30).replace('- 乙\n', '- 乙\n\n(00:1?-00:30 ***1.2: 二***\n');
    assert.deepEqual(tell(code, text, publishedOn(['apple'])), []);
  });
});
