import assert from 'node:assert/strict';
import path from 'node:path';
import { folderOf, run } from './installed';
import { clean, gap } from './notes';

/** The severities of what is found, by file and code. */
async function severities(args: readonly string[], cwd: string): Promise<string[]> {
  const { stdout } = await run(['check', '--reporter', 'json', ...args], { cwd });
  type File = { path: string; findings: { code: string; severity: string }[] };
  return JSON.parse(stdout).flatMap(({ path, findings }: File) =>
    findings.map(({ code, severity }) => `${path} ${code} ${severity}`),
  );
}

describe('the settings that count for a note', () => {
  const site = {
    '.episode-notes.toml': 'rules.time-gap = "error"\n',
    'a.md': gap,
    'inner/.episode-notes.toml': 'rules.time-gap = "warning"\n',
    'inner/b.md': gap,
  };

  it('are those of the nearest file above it that has them', async () => {
    const cwd = folderOf(site);
    const found = ['a.md time-gap error', 'inner/b.md time-gap warning'];
    assert.deepEqual(await severities([], cwd), found);
    assert.deepEqual(await severities([], path.join(cwd, 'inner')), ['b.md time-gap warning']);
  });

  it('are overridden by --config, and that by --rule', async () => {
    const cwd = folderOf({ ...site, 'ci.toml': 'rules.time-gap = "hint"\ngapTolerance = 1\n' });
    const all = (severity: string) => [
      `a.md time-gap ${severity}`,
      `inner/b.md time-gap ${severity}`,
    ];
    assert.deepEqual(await severities(['--config', 'ci.toml'], cwd), all('hint'));
    const both = ['--config', 'ci.toml', '--rule', 'time-gap=error'];
    assert.deepEqual(await severities(both, cwd), all('error'));
    assert.deepEqual(await severities(['--rule', 'time-gap=off'], cwd), []);
  });

  it('are the defaults with --no-config, and Hugo still says what its own site is', async () => {
    const cwd = folderOf({
      ...site,
      'hugo.toml': '[taxonomies]\nguest = "guests"\n',
      'guests.md': clean.replace('date', 'guests = ["甲", ""]\ndate'),
    });
    assert.deepEqual(await severities(['--no-config'], cwd), [
      'a.md time-gap information',
      'guests.md front-matter-empty-item warning',
      'inner/b.md time-gap information',
    ]);
  });

  it('are checked themselves, once, whichever note they count for', async () => {
    const cwd = folderOf({
      '.episode-notes.toml': 'rules.time-gab = "off"\n',
      'a.md': clean,
      'b.md': clean,
      'ci.toml': 'gapTolerance = "2"\n',
    });
    const own = '.episode-notes.toml config-invalid error';
    assert.deepEqual(await severities([], cwd), [own]);
    const named = 'ci.toml config-invalid error';
    assert.deepEqual(await severities(['--config', 'ci.toml'], cwd), [named, own]);
    assert.equal((await run(['check'], { cwd })).code, 1);
    assert.deepEqual(await severities(['--rule', 'config-invalid=off'], cwd), []);
  });

  it('are counted beside the notes', async () => {
    const files = { '.episode-notes.toml': 'rules.time-gab = "off"\n', 'a.md': clean, 'b.md': gap };
    const { stdout } = await run(['check'], { cwd: folderOf(files) });
    assert.match(stdout, /\n1 error, 1 information in 1 of 2 notes and 1 settings file\n$/);
  });

  it('can be named themselves, and are no note whatever their comments look like', async () => {
    const toml = '# part1: 设置\nrules.time-gab = "off"\n';
    const cwd = folderOf({ '.episode-notes.toml': toml });
    const own = '.episode-notes.toml config-invalid error';
    assert.deepEqual(await severities(['.episode-notes.toml'], cwd), [own]);
    const { stdout } = await run(['format', '.episode-notes.toml'], { cwd });
    assert.equal(stdout, '');
  });
});
