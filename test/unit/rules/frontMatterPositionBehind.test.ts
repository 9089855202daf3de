import assert from 'node:assert/strict';
import { codesIn, fixedText, part, tell, tellOne, withCrlf } from './ruleText';

const code = 'front-matter-position';
const body = part('(00:00-00:30) ***1.1: 一***');
const toml = '+++\ntitle = "甲"\ndate = 2025-04-20\n+++\n';

describe('front-matter-position, text behind the closing fence', () => {
  const behind = (rest: string) => `${toml.trimEnd()}${rest}\n${body}`;
  const offers = (text: string) =>
    tellOne(code, text).fixes.map(({ title, result, preferred, safe }) => [
      title,
      result,
      preferred,
      safe,
    ]);

  const mended = (text: string) => tellOne(code, text).fixes[0]?.result;

  it('points at the text and offers it a line of its own', () => {
    const told = tellOne(code, behind(' 开场白 '));
    assert.deepEqual([told.at, told.line], ['开场白', 4]);
    assert.equal(told.says, 'Hugo publishes 开场白, which stands behind the closing +++');
    assert.equal(tellOne(code, behind('\u3000开场白')).at, '开场白');
    const below = `${toml}开场白 \n${body}`;
    assert.deepEqual(offers(behind(' 开场白 ')), [
      ['Move it below the front matter', below, true, false],
    ]);
    const ended = withCrlf(behind('完'));
    assert.deepEqual(offers(ended)[0]?.[1], withCrlf(`${toml}完\n${body}`));
  });

  it('asks whether what begins like a comment was meant as one, and loses it in no case', () => {
    const inside = toml.replace(/\+\+\+\n$/, '# 完\n+++\n') + body;
    assert.deepEqual(offers(behind(' # 完')), [
      ['Make it a comment in the front matter', inside, false, false],
      ['Move it below the front matter', `${toml}# 完\n${body}`, false, false],
    ]);
    assert.deepEqual(codesIn(inside), []);
    assert.equal(fixedText(behind(' # 完')), behind(' # 完'));
  });

  it('takes no part heading for a comment', () => {
    const heading = behind(' # part1: 甲').replace('\n# part1: 甲\n', '\n');
    assert.deepEqual(
      offers(heading).map(([title]) => title),
      ['Move it below the front matter'],
    );
    assert.deepEqual(codesIn(mended(heading)!), []);
  });

  it('offers no comment where JSON or TOML would not take it', () => {
    const titles = (text: string) => offers(text).map(([title]) => title);
    assert.deepEqual(titles(`{"title": "甲"} # 完\n${body}`), ['Move it below the front matter']);
    const open = `+++\ntitle = """甲\n+++ # 完\n${body}`;
    assert.deepEqual(titles(open), ['Move it below the front matter']);
  });

  it('is told below YAML and JSON too, which Hugo publishes as well', () => {
    assert.equal(tellOne(code, `---\ntitle: 甲\n--- 完\n${body}`).at, '完');
    const told = tellOne(code, `{"title": "甲"}完\n${body}`);
    assert.equal(told.says, 'Hugo publishes 完, which stands behind the closing }');
    assert.deepEqual(told.fixes[0]?.result, `{"title": "甲"}\n完\n${body}`);
  });

  it('removes what is left over of the fence, and what nobody sees', () => {
    assert.deepEqual(offers(behind('+')), [['Remove +', toml + body, true, false]]);
    assert.deepEqual(offers(behind('\u3000')), [['Remove U+3000', toml + body, true, false]]);
    assert.deepEqual(offers(behind(' \u3000 \u3000'))[0]?.[1], toml + body);
    assert.deepEqual(offers(behind(' \u200b')), [['Remove U+200B', toml + body, true, false]]);
    assert.equal(mended(`---\ntitle: 甲\n-----\n${body}`), `---\ntitle: 甲\n---\n${body}`);
  });

  it('removes a bracket or separator too much behind JSON, which moving would still publish', () => {
    const json = '{"title": "甲", "date": "2025-04-20"}';
    for (const sign of ['}', ',', ';', '};', '，', ' }']) {
      const name = `Remove ${sign.trim()}`;
      const whole = `${json}\n${body}`;
      assert.deepEqual(offers(`${json}${sign}\n${body}`), [[name, whole, true, false]], sign);
    }
    assert.equal(offers(behind(','))[0]?.[0], 'Move it below the front matter');
    assert.equal(offers(`${json}, 完\n${body}`)[0]?.[0], 'Move it below the front matter');
  });

  it('says nothing about blanks, and comments that no reader sees', () => {
    for (const rest of ['', ' ', '\t', ' <!-- 完 -->', '<!-- 甲 --> <!-- 乙 -->']) {
      assert.deepEqual(tell(code, behind(rest)), [], rest);
    }
    assert.equal(tellOne(code, behind(' <!-- 甲 --> 乙')).at, '<!-- 甲 --> 乙');
  });

  it('is silenced by a comment above the fence, and hides no missing key', () => {
    const text = `+++\ntitle = "甲"\n# episode-notes-disable-next-line ${code}\n+++ 完\n${body}`;
    assert.deepEqual(codesIn(text), ['front-matter-required 1']);
  });
});
