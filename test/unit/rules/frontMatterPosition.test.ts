import assert from 'node:assert/strict';
import { codesIn, fixedText, part, tell, tellOne, withCrlf } from './ruleText';

const code = 'front-matter-position';
const body = part('(00:00-00:30) ***1.1: 一***');
const toml = '+++\ntitle = "甲"\ndate = 2025-04-20\n+++\n';

function mended(text: string): string | undefined {
  return tellOne(code, text).fixes[0]?.result;
}

describe('front-matter-position', () => {
  it('points at the opening fence and at what stands before it', () => {
    const told = tellOne(code, `\n前言一句\n${toml}${body}`);
    assert.deepEqual([told.at, told.line], ['+++', 3]);
    assert.equal(
      told.says,
      'Hugo publishes this front matter as text, because 前言一句 stands before it',
    );
    assert.deepEqual(told.related, [
      ['前言一句', 'Only blank lines may stand before front matter'],
    ]);
  });

  it('names a character that nobody sees by its number', () => {
    for (const [blank, name] of [
      ['\u3000', 'U+3000'],
      ['\u00a0', 'U+00A0'],
      ['\u200b', 'U+200B'],
      ['\n\ufeff', 'U+FEFF'],
    ] as const) {
      const told = tellOne(code, `${blank}${toml}${body}`);
      assert.match(told.says, new RegExp(`because ${name.replace('+', '\\+')} stands`));
      const [fix] = told.fixes;
      assert.deepEqual([fix?.title, fix?.result], [`Remove ${name}`, `${toml}${body}`]);
    }
  });

  it('says nothing where only blank lines and a byte order mark stand before it', () => {
    for (const before of ['', '\ufeff', '\n \n\t', '\ufeff\r\n', '  ']) {
      assert.deepEqual(codesIn(`${before}${toml}${body}`), [], JSON.stringify(before));
    }
  });

  it('says nothing about fences that set apart something else', () => {
    for (const text of [
      `前言\n+++\n一段话\n+++\n\n${body}`,
      `前言\n+++\n\n${body}`,
      `前言\n++\ntitle = "甲"\n++\n\n${body}`,
      `前言\n- +++\n  title = 1\n\n${body}`,
      `前言 +++\ntitle = 1\n+++ 后\n\n${body}`,
    ]) {
      assert.deepEqual(tell(code, text), [], text);
    }
  });

  it('says nothing about code, comments and raw shortcodes that show front matter', () => {
    for (const text of [
      `前言\n\n\`\`\`toml\n${toml}\`\`\`\n\n${body}`,
      `前言\n\n    ${toml.replaceAll('\n', '\n    ')}\n\n${body}`,
      `<!--\n${toml}-->\n\n${body}`,
      `<pre>\n${toml}</pre>\n\n${body}`,
      `{{< highlight toml >}}\n${toml}{{< /highlight >}}\n\n${body}`,
    ]) {
      assert.deepEqual(tell(code, text), [], text);
    }
  });

  it('moves YAML up too where a known key stands right below its fence', () => {
    const yaml = '---\ntitle: 甲\ndate: 2025-04-20\n---\n';
    assert.deepEqual(codesIn(`前言\n\n${yaml}${body}`), [`${code} 3`]);
    assert.equal(mended(`前言\n\n${yaml}\n${body}`), `${yaml}前言\n\n\n${body}`);
    assert.equal(mended(`\u3000${yaml}${body}`), yaml + body);
    assert.equal(tellOne(code, `前言\n\n---\ntitle: 甲\n...\n${body}`).at, '---');
    for (const text of [
      `前言\n\n---\n\n正文\n\n---\n\n${body}`,
      `前言\n\n---\n注意: 甲\n\n${body}`,
      `前言\n\n---\ntitle: 甲\n\n${body}`,
    ]) {
      assert.deepEqual(tell(code, text), [], text);
    }
  });

  it('says nothing about a second block, below YAML too', () => {
    assert.deepEqual(tell(code, `${toml}${toml}${body}`), []);
    assert.deepEqual(tell(code, `---\ntitle: 甲\n---\n${toml}${body}`), []);
  });

  it('is silenced by a comment on the line of the fence', () => {
    const fence = `+++ <!-- episode-notes-disable-line ${code} -->`;
    assert.deepEqual(codesIn(`前言\n${toml.replace('+++', fence)}\n${body}`), []);
  });

  it('finds it below the first part heading as well', () => {
    assert.deepEqual(
      tell(code, `前言\n\n# part1: 甲\n${toml}\n(00:00-00:30) ***1.1: 一***\n- 乙\n`).length,
      1,
    );
    assert.equal(mended(`# part1: 甲\n${toml}`), `${toml}# part1: 甲\n`);
  });

  it('moves the block to the top, behind a byte order mark', () => {
    assert.equal(mended(`前言\n${toml}\n${body}`), `${toml}前言\n\n${body}`);
    assert.equal(mended(`\ufeff前言\n\n${toml}${body}`), `\ufeff${toml}前言\n\n${body}`);
    assert.equal(mended(withCrlf(`前言\n${toml}\n${body}`)), withCrlf(`${toml}前言\n\n${body}`));
  });

  it('keeps apart what stood above and below', () => {
    const header = '(00:00-00:30) ***1.1: 一***\n- 乙\n';
    const text = `# part1: 甲\n\n前言\n${toml}${header}`;
    assert.deepEqual(codesIn(text), [`${code} 4`]);
    assert.equal(mended(text), `${toml}# part1: 甲\n\n前言\n\n${header}`);
    assert.deepEqual(codesIn(mended(text)!), []);
  });

  it('leaves what follows the closing fence on its line where it is', () => {
    const text = `前言\n\n${toml.trimEnd()} 后\n\n${body}`;
    assert.equal(mended(text), `${toml}前言\n\n 后\n\n${body}`);
  });

  it('closes the block that it moves', () => {
    const open = toml.replace(/\+\+\+\n$/, '');
    assert.equal(mended(`前言\n\n${open} +++\n\n${body}`), `${toml}前言\n\n\n${body}`);
    assert.equal(mended(`前言\n\n${open}${body}`), `${toml}前言\n\n${body}`);
  });

  it('finds full-width fences below text as well, and moves the block between plain ones', () => {
    const wide = toml.replaceAll('+++', '＋＋＋');
    assert.equal(tellOne(code, `前言\n\n${wide}\n${body}`).at, '＋＋＋');
    assert.equal(mended(`前言\n\n${wide}\n${body}`), `${toml}前言\n\n\n${body}`);
  });

  it('leaves it to the moved block to tell what is missing in it', () => {
    const text = `前言\n+++\ntitle = "甲"\n+++\n\n${body}`;
    assert.deepEqual(codesIn(text), [`${code} 2`]);
    assert.deepEqual(codesIn(mended(text)!), ['front-matter-required 1']);
  });
});

describe('front-matter-position, full-width fences', () => {
  const wide = toml.replaceAll('+++', '＋＋＋');

  it('points at the opening one, and writes both as Hugo has them, in "fix all" too', () => {
    const told = tellOne(code, wide + body);
    assert.deepEqual([told.at, told.line], ['＋＋＋', 1]);
    assert.equal(
      told.says,
      'Hugo publishes this front matter as text, because its fence is ＋＋＋ instead of +++',
    );
    assert.deepEqual(
      told.fixes.map(({ title, result, preferred, safe }) => [title, result, preferred, safe]),
      [['Write +++', toml + body, true, true]],
    );
    assert.equal(fixedText(wide + body), toml + body);
    assert.equal(mended(withCrlf(wide + body)), withCrlf(toml + body));
  });

  it('takes the blanks behind them away, on which Hugo would fail', () => {
    const text = wide.replaceAll('＋＋＋', '＋＋＋\u3000') + body;
    assert.equal(mended(text), toml + body);
  });

  it('writes the opening one alone where the block is closed by a plain one, or never', () => {
    assert.equal(mended(toml.replace('+++', '＋＋＋') + body), toml + body);
    const open = toml.replace(/\+\+\+\n$/, '');
    assert.equal(mended(open.replace('+++', '＋＋＋') + body), open + body);
  });

  it('are told of around YAML too', () => {
    const yaml = '---\ntitle: 甲\ndate: 2025-04-20\n---\n';
    const text = yaml.replaceAll('---', '－－－') + body;
    assert.deepEqual(codesIn(text), [`${code} 1`]);
    assert.equal(mended(text), yaml + body);
    assert.equal(fixedText(text), yaml + body);
  });

  it('let nothing be told of a missing key, but what is wrong inside', () => {
    const text = `＋＋＋\ntags = ["甲", ""]\n＋＋＋\n${body}`;
    assert.deepEqual(codesIn(text), [`${code} 1`, 'front-matter-empty-item 2']);
  });

  it('leave the note below as it is: a header right below them is not swallowed', () => {
    const header = '(00:00-00:30) ***0.1: 一***\n- 乙\n';
    assert.deepEqual(codesIn(wide + header), [`${code} 1`, 'segment-orphan 5']);
  });

  it('are silenced by a comment in the block', () => {
    const comment = `# episode-notes-disable ${code}\n`;
    assert.deepEqual(codesIn(wide.replace('title', `${comment}title`) + body), []);
  });
});

describe('front-matter-position, text behind the closing fence', () => {
  const behind = (rest: string) => `${toml.trimEnd()}${rest}\n${body}`;
  const offers = (text: string) =>
    tellOne(code, text).fixes.map(({ title, result, preferred, safe }) => [
      title,
      result,
      preferred,
      safe,
    ]);

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
