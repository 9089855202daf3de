import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from '../../server/src/checking/check';
import { Note } from '../../server/src/note/note';
import { settings } from './rules/ruleText';

const folder = 'docs/samples';

/** The findings of a sample as `LINE CODE`, with 1-based lines as the editor shows them. */
function findingsOf(name: string): string[] {
  const note = Note.read(readFileSync(`${folder}/${name}`, 'utf8'));
  const failures: string[] = [];
  const found = check(note, settings, (code) => failures.push(code));
  assert.deepEqual(failures, []);
  return found.map(({ block, start, code }) => `${note.position(block, start).line + 1} ${code}`);
}

describe('the samples', () => {
  it('show nothing wrong in the finished note', () => {
    const name = 'episode-12.md';
    assert.equal(Note.read(readFileSync(`${folder}/${name}`, 'utf8')).sequence.segments.length, 12);
    assert.deepEqual(findingsOf(name), []);
  });

  it('show in the draft exactly the slips that were put into it', () => {
    assert.deepEqual(findingsOf('episode-13-draft.md'), [
      '13 front-matter-empty-item',
      '18 time-first',
      '26 time-invalid',
      '29 part-malformed',
      '34 time-reversed',
      '36 emphasis-unrendered',
      '41 segment-malformed',
      '48 time-overlap',
      '52 segment-malformed',
      '58 time-order',
      '61 part-number',
      '62 time-gap',
      '65 time-empty',
      '65 segment-number',
    ]);
  });

  it('show typographic quotes in front matter, and nothing wrong in the note below it', () => {
    assert.deepEqual(findingsOf('episode-14-draft.md'), ['3 toml-syntax']);
  });
});
