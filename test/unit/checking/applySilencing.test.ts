import assert from 'node:assert/strict';
import { withGap } from '../rules/noteWithGap';
import { codesIn, fixedText, tell, withCrlf } from '../rules/ruleText';

const gapLine = (text: string) => codesIn(text).filter((told) => told.startsWith('time-gap'));

describe('A silencing comment', () => {
  it('silences the next line, and nothing is left to say about either', () => {
    const text = withGap('<!-- episode-notes-disable-next-line time-gap -->\n');
    assert.deepEqual(codesIn(text), []);
    assert.deepEqual(codesIn(withCrlf(text)), []);
    assert.deepEqual(codesIn(withGap()), ['time-gap 5']);
  });

  it('may stand above another one for the same line', () => {
    const lines = ['time-gap', 'segment-empty']
      .map((one) => `<!-- episode-notes-disable-next-line ${one} -->\n`)
      .join('');
    assert.deepEqual(codesIn(withGap(lines).replace('- 乙\n', '')), []);
  });

  it('silences its own line', () => {
    const text = withGap().replace('- 甲', '- 报**“甲”的错误**。');
    assert.deepEqual(codesIn(text), ['emphasis-unrendered 3', 'time-gap 5']);
    const silenced = text.replace(
      '错误**。',
      '错误**。 <!-- episode-notes-disable-line emphasis-unrendered -->',
    );
    assert.deepEqual(codesIn(silenced), ['time-gap 5']);
  });

  it('silences several rules, and all rules where it names none', () => {
    const faulty = '(00:15-00:75) ***1.2: 预告***\n';
    const two = `# part1: 开场\n(00:00-00:10) ***1.1: 问好***\n- 甲\n\n<!-- X -->\n${faulty}- 乙\n`;
    assert.deepEqual(codesIn(two), ['time-gap 6', 'time-invalid 6']);
    for (const names of ['time-gap time-invalid', 'time-gap, time-invalid', '']) {
      const text = two.replace('X', `episode-notes-disable-next-line ${names}`);
      assert.deepEqual(codesIn(text), [], names);
    }
  });

  it('silences from one place to another', () => {
    const text = `# part1: 开场
(00:00-00:10) ***1.1: 一***
- 甲

(00:15-00:20) ***1.2: 二***
- 乙

<!-- episode-notes-disable time-gap -->

(00:25-00:30) ***1.3: 三***
- 丙

<!-- episode-notes-enable time-gap -->

(00:35-00:40) ***1.4: 四***
- 丁
`;
    assert.deepEqual(codesIn(text), ['time-gap 5', 'time-gap 15']);
    assert.deepEqual(codesIn(text.replaceAll(' time-gap -->', ' -->')), [
      'time-gap 5',
      'time-gap 15',
    ]);
    const toEnd = text.replace('<!-- episode-notes-enable time-gap -->', '丁');
    assert.deepEqual(codesIn(toEnd), ['time-gap 5']);
  });

  it('lets single rules back in where all are silenced', () => {
    const text = `<!-- episode-notes-disable -->

# part1: 开场
(00:00-00:30) **1.1: 一**
- 甲

<!-- episode-notes-enable time-gap -->

(01:20-01:75) ***1.2: 二***
- 乙
`;
    assert.deepEqual(codesIn(text), ['time-gap 9']);
    const again = text.replace('(01:20', '<!-- episode-notes-disable -->\n\n(01:20');
    assert.deepEqual(codesIn(again), []);
  });

  it('is a comment of TOML in front matter, and one that disables holds from the first line on', () => {
    const text = `+++
title = "甲"
date = 2025-01-02
tags = ["一", ""] # episode-notes-disable-line front-matter-empty-item
+++
${withGap()}`;
    assert.deepEqual(codesIn(text), ['time-gap 10']);
    const whole = text.replace(
      /tags.*\n/,
      'tags = ["一", ""]\n# episode-notes-disable time-gap front-matter-empty-item\n',
    );
    assert.deepEqual(codesIn(whole), []);
    const next = text.replace(
      /tags.*\n/,
      '# episode-notes-disable-next-line front-matter-empty-item\ntags = [""]\n',
    );
    assert.deepEqual(codesIn(next), ['time-gap 11']);
    const inString = text.replace(/ # epi.*\n/, '\nnote = "# episode-notes-disable"\n');
    assert.deepEqual(codesIn(inString), ['front-matter-empty-item 4', 'time-gap 11']);
  });

  it('right below JSON holds for it too, and further down it does not', () => {
    const json = '{"title": "甲", "date": "2025-01-02"} 后\n';
    const [position, other] = ['front-matter-position', 'time-gap'].map(
      (code) => `<!-- episode-notes-disable ${code} -->\n`,
    );
    const below = (lines: string) => codesIn(json + lines + withGap());
    assert.deepEqual(below(`${position}\n`), ['time-gap 8']);
    assert.deepEqual(below(`\n${other}${position}\n`), []);
    assert.deepEqual(below(`一段话。\n\n${position}\n`), [
      'front-matter-position 1',
      'suppression-unused 4',
      'time-gap 10',
    ]);
    const toml = '+++\ntitle = "甲"\ndate = 2025-01-02\n+++ 后\n';
    assert.deepEqual(codesIn(`${toml}${position}\n${withGap()}`), [
      'front-matter-position 4',
      'suppression-unused 5',
      'time-gap 11',
    ]);
  });

  it('counts where Markdown sees a comment and nowhere else', () => {
    const comment = '<!-- episode-notes-disable time-gap -->';
    const silent = [
      `- ${comment}`,
      `  ${comment}`,
      `<div>${comment}</div>`,
      `<div>\n${comment}\n</div>`,
      `> ${comment}`,
      `甲 ${comment} 乙`,
      `甲\`代码\` ${comment}`,
    ];
    for (const line of silent) assert.deepEqual(gapLine(withGap('', `\n\n${line}`)), [], line);
    const text = [
      `\`${comment}\``,
      `\\${comment}`,
      `\`\`\`\n${comment}\n\`\`\``,
      `- 乙\n  ~~~\n  ${comment}\n  ~~~`,
      `      ${comment}`,
      `段落。\n\n    ${comment}`,
      `段落。\n\n\t${comment}`,
      `<script>\n${comment}\n</script>`,
      `<!--\n${comment}`,
    ];
    for (const line of text) {
      assert.equal(gapLine(withGap('', `\n\n${line}`)).length, 1, line);
      assert.deepEqual(tell('suppression-unused', withGap('', `\n\n${line}`)), [], line);
    }
  });

  it('keeps "fix all" from what it silences and from nothing else', () => {
    const comment = '<!-- episode-notes-disable-next-line segment-malformed -->\n';
    const wrong = withGap(comment).replaceAll('(00:1', '（00:1').replace('15-', '10-');
    assert.equal(fixedText(wrong.replace('(00:00', '（00:00')), wrong);
    assert.notEqual(fixedText(wrong.replace(comment, '')), wrong.replace(comment, ''));
  });
});
