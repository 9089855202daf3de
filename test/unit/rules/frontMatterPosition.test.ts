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
