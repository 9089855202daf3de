import assert from 'node:assert/strict';
import { codesIn, fixedText, part, tell, tellOne, withCrlf } from './ruleText';

const code = 'front-matter-misplaced';
const body = part('(00:00-00:30) ***1.1: 一***');
const note = (toml: string) => `+++\n${toml}+++\n${body}`;
const root = 'title = "甲"\n';

function keysTold(toml: string): string[] {
  return tell(code, note(root + toml)).map(({ at }) => at);
}

/** The front matter after the only fix. */
function mended(toml: string): string | undefined {
  const [fix, ...more] = tellOne(code, note(toml)).fixes;
  assert.deepEqual(more, []);
  return fix?.result.slice('+++\n'.length, -body.length - '+++\n'.length);
}

describe('front-matter-misplaced', () => {
  it('points at the key and at the table that takes it in', () => {
    const told = tellOne(code, note(`${root}\n[params]\nmedia = "a.mp3"\n\nDate = 2025-04-20\n`));
    assert.deepEqual([told.at, told.line], ['Date', 7]);
    assert.equal(told.says, 'Hugo does not take Date below [params] for that of the page');
    assert.deepEqual(told.related, [['[params]', 'The table begins here']]);
  });

  it('knows the keys that count above all tables alone, whatever their case', () => {
    const keys = ['date', 'draft', 'publishDate', 'expiryDate', 'LastMod', 'weight'];
    const lines = keys.map((key) => `${key} = 1\n`).join('');
    assert.deepEqual(keysTold(`[params]\n${lines}`), keys);
    assert.deepEqual(keysTold(`[cover]\ntags = ["乙"]\nCategories = ["丙"]\nseries = ["丁"]\n`), [
      'tags',
      'Categories',
      'series',
    ]);
  });

  it('leaves alone what Hugo reads below [params], and what may stand in any table', () => {
    for (const toml of [
      '[params]\ntags = ["乙"]\ncategories = ["丙"]\n',
      '[Params]\nauthor = "丁"\ntitle = "戊"\nmedia = "a.mp3"\n',
      '[cover]\ntitle = "封面"\n',
      '[menu.main]\nweight = 3\n',
      '[[menus.main]]\nweight = 3\n',
      '[cascade]\ndraft = true\n[cascade.params]\ndate = 1\n',
    ]) {
      assert.deepEqual(keysTold(toml), [], toml);
    }
    assert.deepEqual(keysTold('[params.cover]\ntags = ["乙"]\n'), ['tags']);
  });

  it('says nothing of a key that also stands above all tables, if only as a table', () => {
    for (const toml of [
      'DATE = 2025-04-20\n[params]\ndate = 2025-04-21\n',
      'date.x = 1\n[params]\ndate = 2025-04-21\n',
      '[date]\nx = 1\n[params]\ndate = 2025-04-21\n',
    ]) {
      assert.deepEqual(keysTold(toml), [], toml);
    }
  });

  it('takes a key of several tables, and one that names its table itself, for values of theirs', () => {
    for (const toml of [
      '[[links]]\ndate = 2025-04-20\n[[links]]\ndate = 2025-04-21\n',
      '[cover]\nweight = 1\n[guest]\nweight = 2\n',
      'cover.date = 2025-04-20\n',
      'cover = { date = 2025-04-20 }\n',
      '[params]\ncover.date = 2025-04-20\ncover.more = { draft = true }\n',
    ]) {
      assert.deepEqual(keysTold(toml), [], toml);
    }
    assert.deepEqual(keysTold('[[resources]]\nsrc = "a"\n[[resources]]\nsrc = "b"\ndate = 1\n'), [
      'date',
    ]);
  });

  it('tells such a key instead of its missing, and no more than that one', () => {
    assert.deepEqual(codesIn(note('[params]\ndate = 2025-04-20\n')), [
      'front-matter-required 1',
      `${code} 3`,
    ]);
    assert.deepEqual(codesIn(note(`${root}[params]\ndate = 2025-04-20\n`)), [`${code} 4`]);
  });

  it('moves the key below what stands above all tables, and leaves nothing behind', () => {
    const toml = `${root}\n[params]\nmedia = "a"\ndate = 2025-04-20 # 首播\nmore = 1\n`;
    const result = `${root}date = 2025-04-20 # 首播\n\n[params]\nmedia = "a"\nmore = 1\n`;
    assert.equal(mended(toml), result);
    assert.deepEqual(codesIn(note(result)), []);
    assert.equal(tellOne(code, withCrlf(note(toml))).fixes[0]?.result, withCrlf(note(result)));
  });

  it('takes a value over several lines and the comments right above along', () => {
    const list = 'tags = [\n    "乙", # 一\n    "丙",\n]\n';
    const comments = '# 标签\n# 按拼音\n';
    const toml = `a = [\n1,\n]\n[cover]\n# 图\nimage = "a"\n\n  # 标签\n  # 按拼音\n  ${list}x = 1\n`;
    assert.equal(
      mended(toml),
      `a = [\n1,\n]\n${comments}${list}[cover]\n# 图\nimage = "a"\n\nx = 1\n`,
    );
    const text = '[cover]\nx = """\n# 甲"""\ndraft = true\n';
    assert.equal(mended(text), 'draft = true\n[cover]\nx = """\n# 甲"""\n');
  });

  it('moves it to the first line where nothing stands above the tables', () => {
    assert.equal(mended('[params]\ndate = 1\n'), 'date = 1\n[params]\n');
    const behindFence = `+++ # 注\n[params]\ndate = 1\n+++\n${body}`;
    const told = tellOne(code, behindFence);
    assert.equal(told.fixes[0]?.result, `+++ # 注\ndate = 1\n[params]\n+++\n${body}`);
  });

  it('offers nothing where TOML would not take the key there', () => {
    const text = `+++ [params]\ndate = 1\n+++\n${body}`;
    assert.deepEqual(tellOne(code, text).fixes, []);
  });

  it('is the one right fix, and "fix all" leaves it to the author', () => {
    const text = note(`${root}[params]\ndate = 2025-04-20\n`);
    const [fix] = tellOne(code, text).fixes;
    assert.deepEqual([fix?.title, fix?.preferred], ['Move date above all tables', true]);
    assert.equal(fixedText(text), text);
  });

  it('says nothing of YAML, JSON, and TOML that cannot be read', () => {
    assert.deepEqual(tell(code, `---\nparams:\n  date: 1\n---\n${body}`), []);
    assert.deepEqual(tell(code, `{"params": {"date": 1}}\n${body}`), []);
    assert.deepEqual(tell(code, note('x = \n[params]\ndate = 1\n')), []);
  });
});
