import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { generatedFiles } from '../../generated/generatedFiles';

describe('what follows from the settings, the rules and their pages', () => {
  it('is current, or "npm run generate" makes it so', () => {
    const stale = generatedFiles().filter(({ path, text }) => readFileSync(path, 'utf8') !== text);
    assert.deepEqual(
      stale.map(({ path }) => path),
      [],
    );
  });
});
