import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An import of each room from the one just below it, or beside it. */
const refused = [
  ['server/src/lsp/session.ts', '../cli/program'],
  ['server/src/cli/program.ts', '../lsp/session'],
  ['server/src/cli/commands/check.ts', '../../lsp/session'],
  ['server/src/lsp/session.ts', '../mcp/serveTools'],
  ['server/src/cli/program.ts', '../mcp/serveTools'],
  ['server/src/mcp/serveTools.ts', '../lsp/session'],
  ['server/src/mcp/serveTools.ts', '../cli/program'],
  ['server/src/mcp/serveTools.ts', 'vscode-languageserver/node'],
  ['server/src/files/nodeFiles.ts', '../cli/program'],
  ['server/src/files/nodeFiles.ts', '../mcp/serveTools'],
  ['server/src/features/outline.ts', '../mcp/serveTools'],
  ['server/src/files/nodeFiles.ts', '../features/outline'],
  ['server/src/features/outline.ts', '../files/nodeFiles'],
  ['server/src/chapters/chaptersOf.ts', '../files/nodeFiles'],
  ['server/src/features/outline.ts', '../lsp/session'],
  ['server/src/features/hover/hover.ts', '../../lsp/requests/hover'],
  ['server/src/features/outline.ts', 'vscode-languageserver/node'],
  ['server/src/chapters/chapter.ts', '../features/outline'],
  ['server/src/checking/check.ts', '../chapters/chapter'],
  ['server/src/settings/noteSettings.ts', '../checking/check'],
  ['server/src/rules/timeGap.ts', '../settings/noteSettings'],
  ['server/src/editing/edits.ts', '../rules'],
  ['server/src/editing/times/shiftTimes.ts', '../../rules/timeGap'],
  ['server/src/note/note.ts', '../editing/edits'],
  ['server/src/note/headers/time.ts', 'vscode-languageserver'],
  ['server/src/note/note.ts', '../site/siteConfig'],
  ['server/src/site/siteConfig.ts', '../note/block'],
  ['server/src/frontMatter/fence.ts', '../site/siteConfig'],
  ['server/src/frontMatter/fence.ts', '../note/block'],
  ['server/src/markdown/blocks/table.ts', '../../frontMatter/fence'],
  ['server/src/markdown/blocks/table.ts', '../../toml/readToml'],
  ['server/src/toml/readToml.ts', '../markdown/inline/shortcodes'],
  ['server/src/toml/readToml.ts', '../json/readJson'],
  ['server/src/json/readJson.ts', '../toml/readToml'],
  ['server/src/json/readJson.ts', '../frontMatter/fence'],
  ['server/src/transcript/cue.ts', '../toml/readToml'],
  ['server/src/l10n/message.ts', '../transcript/cue'],
  ['server/src/protocol/protocol.ts', '../l10n/message'],
  ['server/src/base/span.ts', '../protocol/protocol'],
  ['server/src/base/span.ts', 'vscode'],
  ['client/src/statusBar.ts', '../../server/src/editing/edits'],
  ['client/src/timeline/messages.ts', '../../../server/src/lsp/session'],
] as const;

const allowed = [
  ['server/src/cli/commands/check.ts', '../../files/nodeFiles'],
  ['server/src/cli/commands/export.ts', '../../chapters/chaptersOf'],
  ['server/src/lsp/session.ts', '../features/outline'],
  ['server/src/mcp/serveTools.ts', '../features/outline'],
  ['server/src/mcp/serveTools.ts', '../files/nodeFiles'],
  ['server/src/mcp/serveTools.ts', '@modelcontextprotocol/sdk/server/mcp.js'],
  ['server/src/features/outline.ts', '../note/note'],
  ['server/src/features/outline.ts', '../chapters/chapter'],
  ['server/src/chapters/chapter.ts', '../transcript/cue'],
  ['server/src/rules/timeGap.ts', '../editing/edits'],
  ['server/src/frontMatter/fence.ts', '../json/endOfJson'],
  ['server/src/base/lines.ts', './span'],
  ['client/src/timeline/messages.ts', '../../../server/src/protocol/timelineProtocol'],
] as const;

const repositoryRoot = path.resolve('.');

/** The files of an otherwise empty project with our rules in which the linter refuses an import. */
function refusedIn(
  project: string,
  cases: readonly (readonly [file: string, imported: string])[],
): string[] {
  copyFileSync(path.join(repositoryRoot, 'biome.json'), path.join(project, 'biome.json'));
  return cases.flatMap(([file, imported], index) => {
    const unique = path.join(path.dirname(file), `case${index}.ts`);
    mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
    writeFileSync(
      path.join(project, unique),
      `import * as all from '${imported}';\nconsole.log(all);\n`,
    );
    const biome = path.join(repositoryRoot, 'node_modules/@biomejs/biome/bin/biome');
    const options = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', unique];
    const { status } = spawnSync(process.execPath, [biome, ...options], { cwd: project });
    return status === 0 ? [] : [`${file}: ${imported}`];
  });
}

describe('The linter', () => {
  let project = '';

  before(() => {
    project = mkdtempSync(path.join(tmpdir(), 'episode-notes-rooms-'));
  });

  after(() => rmSync(project, { recursive: true }));

  it('refuses what looks up from each room', () => {
    const all = refused.map(([file, imported]) => `${file}: ${imported}`);
    assert.deepEqual(refusedIn(project, refused), all);
  });

  it('lets rooms know those below them', () => assert.deepEqual(refusedIn(project, allowed), []));
});
