import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { stagePackage } from '../../setup/package/stage.mjs';
import { packStaged } from '../../setup/package/vsix.mjs';

const mostBytes = 2_000_000;

describe('the package', () => {
  let folder: string;
  let staged: string;
  let files: string[];

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'episode-notes-package-'));
    staged = path.join(folder, 'staged');
    await stagePackage(staged);
    files = await listFiles({ cwd: staged, packageManager: PackageManager.None });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is used, and no sources, tests, maps or pictures of the README', () => {
    const wanted =
      /^(?:[A-Z]+(?:(?:\.zh-CN)?\.md)?|package(?:\.nls(?:\.zh-cn)?)?\.json|client\/l10n\/[^/]+\.json|dist\/(?:(?:web\/|timeline\/|transcript\/|player\/|preview\/)?\w+\.c?js|(?:timeline\/timeline|transcript\/transcript|player\/player|preview\/page)\.css|package\.json|thirdPartyNotices\.txt)|docs\/.+\.md|docs\/hugo\/(?:hugo\.toml|assets\/.+\.js|layouts\/.+)|docs\/images\/icon\.png|docs\/walkthrough\/[a-z]+-(?:dark|light)\.webp|syntaxes\/(?:[^/]+\.json|icon-(?:dark|light)\.svg))$/;
    assert.deepEqual(
      files.filter((name) => !wanted.test(name)),
      [],
    );
    assert.deepEqual(
      files.filter((name) => name.startsWith('docs/samples/')),
      [],
    );
  });

  it('holds everything that the manifest refers to', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const { main, browser, icon, l10n, contributes } = manifest;
    const named = textsIn({ main, browser, icon, l10n, contributes })
      .filter((text) => text.startsWith('./') || existsSync(text))
      .map((text) => path.posix.normalize(text));
    assert.ok(named.includes('dist/client.js') && named.includes('docs/images/icon.png'));
    const absent = named.filter(
      (name) => !files.some((file) => file === name || file.startsWith(`${name}/`)),
    );
    assert.deepEqual(absent, []);
  });

  it('holds the texts of the manifest in both languages, and its licences', () => {
    for (const name of [
      'package.nls.json',
      'package.nls.zh-cn.json',
      'LICENSE',
      'dist/thirdPartyNotices.txt',
    ]) {
      assert.ok(files.includes(name), name);
    }
  });

  it('holds every page about a rule that the repository has', () => {
    const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' })
      .map((name) => `docs/${name.replaceAll('\\', '/')}`)
      .filter((name) => /^docs\/rules\/.+\.md$/.test(name));
    assert.deepEqual(
      pages.filter((name) => !files.includes(name)),
      [],
    );
  });

  it('holds every bundle that another one loads', () => {
    const bundles = files.filter((name) => /^dist\/.+\.js$/.test(name));
    const loaded = bundles.flatMap((name) => {
      const text = readFileSync(path.join(staged, name), 'utf8');
      return [...text.matchAll(/require\("\.\/(\w+\.js)"\)/g)].map((match) => `dist/${match[1]}`);
    });
    assert.ok(loaded.includes('dist/languageClient.js'));
    assert.deepEqual(
      loaded.filter((name) => !files.includes(name)),
      [],
    );
  });

  it('names each bundled library with its licence', () => {
    const notices = readFileSync(path.join(staged, 'dist/thirdPartyNotices.txt'), 'utf8');
    for (const name of ['vscode-languageclient', 'toml-eslint-parser', 'micromark']) {
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
    }
    assert.match(notices, /Permission is hereby granted, free of charge/);
  });

  it('tells its user nothing that has sense in a clone only', () => {
    for (const [name, heading] of [
      ['README.md', /^## While you write$/m],
      ['README.zh-CN.md', /^## 写的时候$/m],
    ] as const) {
      const readme = readFileSync(path.join(staged, name), 'utf8');
      assert.match(readme, heading);
      assert.doesNotMatch(
        readme,
        /npm (?:start|ci && npm run package)|contributing|<picture>|docs\/images\//,
      );
    }
  });

  it(`becomes a file of at most ${mostBytes} bytes`, async () => {
    const file = path.join(folder, 'episode-notes.vsix');
    await packStaged(staged, file);
    const { size } = statSync(file);
    assert.ok(size <= mostBytes, `${size} bytes`);
  });
});

/** All strings inside a value of JSON, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
