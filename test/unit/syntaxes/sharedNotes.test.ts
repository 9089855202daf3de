import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInVscode, loadGrammar, projectRoot, tokenize } from './textMateEngine';

const partHeading = /^# part\d+: \S.*$/;
const segmentHeader = /^\(\d+:\d\d-\d+:\d\d\) \*\*\*\d+\.\d+: \S.*\*\*\*$/;

const partScopes = [
  'punctuation.definition.heading.markdown',
  'keyword.control.part.episode-notes',
  'constant.numeric.part.episode-notes',
  'punctuation.separator.part.episode-notes',
  'entity.name.section.markdown',
];
const segmentScopes = [
  'punctuation.definition.range.begin.episode-notes',
  'string.other.time.start.episode-notes',
  'keyword.operator.range.episode-notes',
  'string.other.time.end.episode-notes',
  'punctuation.definition.range.end.episode-notes',
  'punctuation.definition.bold.begin.markdown',
  'constant.numeric.segment.episode-notes',
  'punctuation.separator.segment.episode-notes',
  'entity.name.section.segment.episode-notes',
  'punctuation.definition.bold.end.markdown',
];

const folder = join(projectRoot, '../shared/notes');
const notes = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
if (notes.length === 0)
  console.log('No real notes in ../shared/notes: their colours are not looked at.');

const scopeNames = ['text.html.markdown', 'text.html.markdown.episode-notes'];
for (const scopeName of notes.length === 0 ? [] : scopeNames) {
  describeInVscode(`Colours of real notes in ${scopeName}`, (vscode) => {
    for (const name of notes) {
      it(`finds every header of ${name}`, async () => {
        const lines = readFileSync(join(folder, name), 'utf8').split(/\r\n|\r|\n/);
        const tokens = tokenize(await loadGrammar(vscode, scopeName), lines);
        let headers = 0;
        for (const [index, line] of lines.entries()) {
          const expected = partHeading.test(line)
            ? partScopes
            : segmentHeader.test(line)
              ? segmentScopes
              : [];
          if (expected.length > 0) headers += 1;
          const found = new Set(tokens[index]!.flatMap((token) => token.scopes));
          for (const scope of expected)
            assert.ok(found.has(scope), `line ${index + 1} lacks ${scope}: ${line}`);
        }
        assert.ok(headers > 0, 'The file holds no header.');
      });
    }
  });
}
