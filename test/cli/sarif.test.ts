import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import draft4, { type default as Draft4 } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { rules } from '../../server/src/rules';
import { folderOf, run } from './installed';
import { clean, emptyTag, reversed } from './notes';

/** OASIS's schema, as Microsoft ships it for tests. */
const schema = JSON.parse(
  readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
);
// The packages are CommonJS, and their types do not say so.
const Ajv = draft4 as unknown as typeof Draft4;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
const isValid = ajv.compile<Log>(schema);

async function sarifOf(args: readonly string[], cwd: string): Promise<Log> {
  const { stdout, stderr } = await run(['check', '--reporter', 'sarif', ...args], { cwd });
  assert.equal(stderr, '');
  const log = JSON.parse(stdout);
  assert.ok(isValid(log), JSON.stringify(isValid.errors?.slice(0, 3)));
  return log;
}

async function resultsOf(args: readonly string[], cwd: string): Promise<Result[]> {
  const { runs } = await sarifOf(args, cwd);
  return runs.flatMap(({ results }) => results ?? []);
}

describe('episode-notes check --reporter sarif', () => {
  it('is valid SARIF for every rule, with every fix, in both languages', async () => {
    const cwd = folderOf({});
    cpSync('test/notes', cwd, { recursive: true });
    for (const locale of ['en', 'zh-cn']) {
      const { runs } = await sarifOf(['--locale', locale], cwd);
      assert.ok((runs[0]?.results?.length ?? 0) > 90);
      assert.ok(runs[0]?.results?.some(({ fixes }) => fixes?.length));
    }
  });

  it('declares every rule with its page', async () => {
    const { runs } = await sarifOf([], folderOf({ 'a.md': clean }));
    const declared = runs[0]?.tool.driver.rules ?? [];
    assert.deepEqual(
      declared.map(({ id }) => id),
      rules.map(({ code }) => code),
    );
    for (const { id, help } of declared) assert.ok(help?.markdown?.startsWith(`# ${id}\n`), id);
    assert.deepEqual(runs[0]?.results, []);
  });

  it('places a finding by columns in UTF-16, in a file by its relative URI', async () => {
    const cwd = folderOf({ '第 1 期.md': reversed });
    const { runs } = await sarifOf([], cwd);
    assert.equal(runs[0]?.columnKind, 'utf16CodeUnits');
    const [result] = runs[0]?.results ?? [];
    const uri = '%E7%AC%AC%201%20%E6%9C%9F.md';
    assert.deepEqual(result?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          region: {
            startLine: 10,
            startColumn: 2,
            endLine: 10,
            endColumn: 13,
            charOffset: 92,
            charLength: 11,
          },
        },
      },
    ]);
  });

  it('recognizes a finding that has moved to another line, and tells two alike apart', async () => {
    const prints = async (text: string) =>
      (await resultsOf([], folderOf({ 'a.md': text }))).map(
        ({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash,
      );
    const before = await prints(reversed);
    const after = await prints(reversed.replace('- 第一句。', '- 第一句。\n- 又一句。'));
    assert.deepEqual(after, before);
    const twice = await prints(`${reversed}\n(00:20-00:11) ***1.2: 再见***\n- 完。\n`);
    assert.equal(new Set(twice).size, twice.length);
  });

  it('has a fix that gives the mended text', async () => {
    const [result] = await resultsOf([], folderOf({ 'a.md': emptyTag }));
    const [change] = result?.fixes?.[0]?.artifactChanges ?? [];
    assert.deepEqual(change?.replacements[0]?.insertedContent, { text: '' });
  });

  it('is valid where nothing could be read', async () => {
    const args = ['check', 'missing.md', '--reporter', 'sarif', '-o', 'out.sarif'];
    const cwd = folderOf({});
    assert.equal((await run(args, { cwd })).code, 2);
    assert.ok(isValid(JSON.parse(readFileSync(path.join(cwd, 'out.sarif'), 'utf8'))));
  });
});
