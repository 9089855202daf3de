import assert from 'node:assert/strict';
import { codesIn, fixedText, part, tell, tellOne, withCrlf } from './ruleText';

const code = 'front-matter-unclosed';
const body = part('(00:00-00:30) ***1.1: 一***');
const keys = 'title = "甲"\ndate = 2025-04-20\n';

function mended(text: string): string | undefined {
  return tellOne(code, text).fixes[0]?.result;
}

describe('front-matter-unclosed', () => {
  it('points at the opening fence and reads the note from the first heading on', () => {
    const told = tellOne(code, `\n+++\n${keys}${body}`);
    assert.deepEqual([told.at, told.line], ['+++', 2]);
    assert.equal(told.says, 'The front matter has no closing "+++"');
    assert.deepEqual(codesIn(`+++\n${keys}${body}`), [`${code} 1`]);
  });

  it('says nothing where the fence is closed, by a line of anything behind it too', () => {
    for (const closing of ['+++', '+++ ', '++++', '+++ 后\n']) {
      assert.deepEqual(tell(code, `+++\n${keys}${closing}\n${body}`), [], closing);
    }
  });

  it('writes a full-width closing fence as Hugo has it, in "fix all" too', () => {
    for (const fence of ['＋＋＋', ' ＋＋＋', '＋+＋\u3000']) {
      const text = `+++\n${keys}${fence}\n${body}`;
      const told = tellOne(code, text);
      const [written = ''] = /[+＋]+/.exec(fence) ?? [];
      assert.equal(
        told.says,
        `The closing fence is ${written} instead of "+++", so that Hugo does not see it`,
      );
      assert.deepEqual(told.related, [[written, 'It stands here']]);
      const result = `+++\n${keys}+++\n${body}`;
      assert.deepEqual(
        told.fixes.map((fix) => [fix.title, fix.result, fix.preferred, fix.safe]),
        [['Write +++', result, true, true]],
      );
      assert.equal(fixedText(text), result);
    }
  });

  it('leaves such a fence to the author where Hugo would then fail on the TOML', () => {
    const text = `+++\ntitle = “甲”\n＋＋＋\n${body}`;
    assert.equal(tellOne(code, text).fixes[0]?.safe, false);
    assert.equal(fixedText(text), text);
  });

  it('tells of YAML too, and of another fence than Hugo looks for', () => {
    const yaml = 'title: 甲\ndate: 2025-04-20\n';
    const told = tellOne(code, `---\n${yaml}\n${body}`);
    assert.equal(told.says, 'The front matter has no closing "---"');
    assert.equal(told.fixes[0]?.result, `---\n${yaml}---\n\n${body}`);
    for (const fence of ['...', '+++', '－－－']) {
      const text = `---\n${yaml}${fence}\n${body}`;
      const says = `The closing fence is ${fence} instead of "---", so that Hugo does not see it`;
      assert.equal(tellOne(code, text).says, says);
      assert.equal(mended(text), `---\n${yaml}---\n${body}`);
    }
    assert.equal(mended(`---\n${yaml}  ---\n${body}`), `---\n${yaml}---\n${body}`);
  });

  it('leaves JSON to json-syntax, which tells what is missing', () => {
    assert.deepEqual(codesIn(`{\n"title": "x",\n"date": "2025-04-20"\n\n${body}`), [
      'json-syntax 1',
    ]);
    assert.deepEqual(codesIn(`{\n"title": "x,\n"date": "2025-04-20"\n}\n${body}`), [
      'json-syntax 2',
    ]);
  });

  it('inserts the fence behind the last line of TOML', () => {
    assert.equal(mended(`+++\n${keys}${body}`), `+++\n${keys}+++\n${body}`);
    assert.equal(mended(`+++\n${keys}\n\n${body}`), `+++\n${keys}+++\n\n\n${body}`);
    assert.equal(mended(`+++\n${keys}一段话。\n\n${body}`), `+++\n${keys}+++\n一段话。\n\n${body}`);
    assert.equal(mended(`+++\n${body}`), `+++\n+++\n${body}`);
    assert.equal(mended(withCrlf(`+++\n${keys}${body}`)), withCrlf(`+++\n${keys}+++\n${body}`));
  });

  it('closes what a value over several lines leaves open before the heading', () => {
    const text = `+++\n${keys}tags = [\n  "甲",\n${body}`;
    assert.deepEqual(codesIn(text), [`${code} 1`, 'toml-syntax 4']);
    assert.deepEqual(codesIn(mended(text)!), ['toml-syntax 4']);
  });

  it('takes the indentation of a closing fence away, and says where that stands', () => {
    for (const indent of [' ', '\t', '    ', '\u3000']) {
      const told = tellOne(code, `+++\n${keys}${indent}+++\n${body}`);
      assert.equal(told.says, 'The closing "+++" is indented, so that Hugo does not see it');
      assert.deepEqual(told.related, [['+++', 'It stands here']]);
      assert.deepEqual(
        told.fixes.map(({ title, result, preferred, safe }) => [title, result, preferred, safe]),
        [['Remove the indentation', `+++\n${keys}+++\n${body}`, true, false]],
      );
    }
  });

  it('leaves a header right below an indented fence in its own paragraph', () => {
    const header = '(00:00-00:30) ***1.1: 一***\n- 甲\n';
    const text = `+++\n${keys} +++\n# part1: 甲\n\n${header}`;
    assert.deepEqual(codesIn(text), [`${code} 1`]);
    assert.deepEqual(codesIn(`+++\n${keys} +++\n${header}`), [`${code} 1`, 'segment-orphan 5']);
  });

  it('tells what else is wrong inside, so that closing brings up nothing new', () => {
    const text = `+++\ntitle = "甲"\ntags = ["", "乙", "乙"]\ndate = "2025/4/20"\n${body}`;
    const others = [
      'front-matter-empty-item 3',
      'front-matter-duplicate-item 3',
      'front-matter-date 4',
    ];
    assert.deepEqual(codesIn(text), [`${code} 1`, ...others]);
    assert.deepEqual(codesIn(mended(text)!), others);
  });
});
