import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFrontMatter } from '../../../server/src/frontMatter/readFrontMatter';
import { Note } from '../../../server/src/note/note';
import { part, type Told, tellAll } from './ruleText';

const own = (code: string) => code.startsWith('front-matter') || code === 'toml-syntax';
const movesIt = new Set(['front-matter-position', 'front-matter-unclosed']);

const line = fc.constantFrom(
  'title = "甲"',
  'title = 1.50',
  'Date = 2025-04-20',
  'date = "2025/4/20"',
  'lastmod = "昨天"',
  'draft = "yes"',
  'draft = "maybe"',
  'weight = "08"',
  'tags = "甲、乙, 丙"',
  'tags = ["AI", "", "ai", \'甲\',]',
  'categories = [\n  "甲", # 一\n  "甲",\n  ""\n]',
  'collections = ["一句", "一句"]',
  '# 注释',
  'author = “张三”',
  'author: 张三',
  '"""',
  '',
);
const before = fc.constantFrom(
  '',
  '',
  '',
  '\n',
  '\ufeff',
  '\u3000',
  '前言\n',
  '前言\n\n',
  '# 题\n',
);
const opening = fc.constantFrom('+++', '+++', '+++ ', '  +++', '+++ # 注', '＋＋＋');
const closing = fc.constantFrom(
  ...['+++\n', '+++\n', '+++\n\n', ' +++\n', '', '+++ 后\n\n', '+++'],
  ...['+++ # 完\n', '++++\n', '＋＋＋\n', '＋＋＋\u3000\n'],
);
const table = fc.constantFrom('', '', '[params]\nmedia = "a.mp4"\n');
const body = part('(00:00-00:30) ***1.1: 一***', '(00:30-01:00) ***1.2: 二***');

const note = fc
  .tuple(before, opening, fc.uniqueArray(line, { maxLength: 4 }), table, closing, fc.boolean())
  .map(([above, open, lines, last, close, isWindows]) => {
    const inside = lines.map((one) => `${one}\n`).join('') + last;
    const text = `${above}${open}\n${inside}${close}${close === '+++' ? '' : body}`;
    return isWindows ? text.replaceAll('\n', '\r\n') : text;
  });

describe('a fix of front matter', () => {
  it('leaves one finding of its kind less, and brings up nothing new', () => {
    fc.assert(
      fc.property(note, (text) => {
        const found = tellAll(text);
        for (const { code, fixes } of found.filter((told) => own(told.code))) {
          for (const { result, title } of fixes) {
            const after = tellAll(result);
            const says = `${title} in ${JSON.stringify(text)} gives ${JSON.stringify(result)}`;
            const fewer = countOf(after, code) < countOf(found, code);
            assert.ok(fewer || code === 'toml-syntax', says);
            if (code === 'toml-syntax' || code === 'front-matter-position') continue;
            for (const other of after) {
              assert.ok(countOf(after, other.code) <= countOf(found, other.code), says);
            }
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves every other value of the front matter as it was', () => {
    fc.assert(
      fc.property(note, (text) => {
        const values = valuesIn(text);
        if (values === undefined) return;
        for (const { code, at, fixes } of tellAll(text).filter((told) => own(told.code))) {
          for (const { result } of fixes) {
            const after = valuesIn(result);
            assert.ok(after !== undefined, JSON.stringify([text, result]));
            const kept: string[] = values.filter((value) => after.includes(value));
            const changed = movesIt.has(code) || code === 'front-matter-required' ? 0 : 1;
            assert.equal(values.length - kept.length, changed, JSON.stringify([at, text, result]));
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves the text around the front matter as it was', () => {
    fc.assert(
      fc.property(note, (text) => {
        for (const { code, fixes } of tellAll(text).filter((told) => own(told.code))) {
          for (const { result } of fixes) {
            assert.ok(result.endsWith(text.slice(text.indexOf('# part1'))), code);
            assert.equal(result.includes('前言'), text.includes('前言'), code);
            assert.equal(/[^\r]\n/.test(result), /[^\r]\n/.test(text), code);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });
});

function countOf(told: readonly Told[], code: string): number {
  return told.filter((one) => one.code === code).length;
}

/** Keys with their values as written; undefined where front matter is not there or cannot be read. */
function valuesIn(text: string): string[] | undefined {
  const [first] = Note.read(text).blocks;
  const reading = first?.kind === 'frontMatter' ? readFrontMatter(first) : undefined;
  return reading?.ok
    ? reading.entries.map(({ path, value }) => `${path.join('.')} ${value.raw}`)
    : undefined;
}
