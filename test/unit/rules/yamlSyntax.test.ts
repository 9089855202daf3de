import assert from 'node:assert/strict';
import { yamlSyntax } from '../../../server/src/rules/yamlSyntax';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { frontMatterOf } from '../toml/tomlFixture';
import { yamlStructureSlips } from '../yaml/yamlStructureSlips';
import { yamlTextSlips } from '../yaml/yamlTextSlips';
import { codesIn, fixedText, part, tell, tellOne, withCrlf } from './ruleText';

const code = 'yaml-syntax';
const body = part('(00:00-00:30) ***1.1: 一***');
const keys = 'title: 甲\ndate: 2025-04-20\n';

function noteWith(content: string): string {
  return `---\n${content}---\n${body}`;
}

describe('yaml-syntax', () => {
  it('says nothing about front matter that Hugo reads', () => {
    for (const content of [
      keys,
      `${keys}# 注 “引”\n`,
      `${keys}tags:\n- 甲\n- 乙，丙\n`,
      `${keys}tags: [\n"甲",\n"乙"\n]\n`,
      `${keys}params:\n  media: a.mp4\n  duration: "1:02:03"\n`,
      `${keys}text: |\n  一: [\n`,
    ]) {
      assert.deepEqual(codesIn(noteWith(content)), [], content);
      assert.deepEqual(codesIn(withCrlf(noteWith(content))), [], content);
    }
  });

  it('leaves TOML, JSON and other blocks alone', () => {
    for (const format of ['toml', 'json'] as const) {
      assert.deepEqual(yamlSyntax.check(frontMatterOf('a: b: c\n', { format }), defaultSite), []);
    }
    assert.deepEqual(tell(code, body), []);
  });

  it('places and mends every kind of fault as an author sees it', () => {
    for (const [source, at, says, ...mended] of Object.values({
      ...yamlTextSlips,
      ...yamlStructureSlips,
    }).flat()) {
      const told = tell(code, noteWith(source));
      assert.deepEqual(
        told.map((one) => [one.at, one.says, one.fixes.map(({ result }) => result)]),
        [[at, says, mended.map(noteWith)]],
        source,
      );
    }
  });

  it('prefers a fix that is the only one, and applies none unasked', () => {
    const text = noteWith('title: 甲: 乙\ndate: 2025-04-20\n');
    assert.deepEqual(
      tellOne(code, text).fixes.map(({ preferred, safe }) => [preferred, safe]),
      [[true, false]],
    );
    assert.equal(fixedText(text), text);
    const two = noteWith(`${keys}tags:\n\t- a\n`);
    assert.deepEqual(
      tellOne(code, two).fixes.map(({ preferred }) => preferred),
      [false, false],
    );
  });

  it('tells of the first error where the parser stops, else of all that Hugo misreads', () => {
    assert.deepEqual(codesIn(noteWith('title: @甲\ndate: @乙\n')), [`${code} 2`]);
    assert.deepEqual(codesIn(noteWith('title: 第 #3 期\ndate: 2025-04-20\na: b #c\n')), [
      `${code} 2`,
      `${code} 4`,
    ]);
  });

  it('tells of a fence that is too long, which to Hugo goes on in YAML', () => {
    const long = `----\n${keys}----\n${body}`;
    assert.deepEqual(codesIn(long), ['yaml-syntax 1', 'front-matter-position 4']);
    const { says, at, fixes } = tellOne(code, `-----\n${keys}---\n${body}`);
    assert.equal(says, 'The fence of front matter is "---", and "--" is too much');
    assert.equal(at, '--');
    assert.deepEqual(
      fixes.map(({ result }) => result),
      [noteWith(keys)],
    );
  });

  it('silences the rules about what could not be read, not those about the note', () => {
    const text = `---\ntitle: a: b\ntags: [""]\n---\n${part('(00:00-00:30) **1.1: 一**')}`;
    assert.deepEqual(codesIn(text), [`${code} 2`, 'segment-malformed 6']);
  });

  it('reads front matter that is never closed as far as it goes', () => {
    assert.deepEqual(codesIn(`---\ntitle: a: b\n\n${body}`), [
      'front-matter-unclosed 1',
      `${code} 2`,
    ]);
  });
});
