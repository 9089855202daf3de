import assert from 'node:assert/strict';
import fc from 'fast-check';
import { untidyHugoNote } from '../unit/checking/untidyNotes';
import { formatted, spelled } from '../unit/rules/ruleText';
import { findHugo } from './hugoProgram';
import { publishAll } from './publish';
import { writtenNotes } from './sources';

const hugo = findHugo();
if (hugo === undefined) console.log('No Hugo here: what formatting does to a page is not asked.');
else asksAbout(hugo);

function asksAbout(program: string) {
  describe('formatting and what Hugo publishes', function () {
    this.timeout(240_000);

    it('changes nothing of a page, once its headers are spelled', async () => {
      await staysTheSame(program, fc.sample(untidyHugoNote, { seed: 1, numRuns: 600 }));
    });

    it('changes nothing of the notes that people wrote', async () => {
      await staysTheSame(program, writtenNotes());
    });
  });
}

async function staysTheSame(program: string, texts: readonly string[]): Promise<void> {
  const pairs = texts.map((text) => {
    const before = ended(spelled(text));
    return { before, after: formatted(before) };
  });
  const published = await publishAll(
    program,
    pairs.flatMap(({ before, after }) => [before, after]),
    () => true,
  );
  // Code keeps the line ends of its text, of which a last one may be of another kind.
  const pageOf = (text: string) => published.get(text)?.html.replace(/\r/g, '');
  const changed = pairs.filter(({ before, after }) => before !== after);
  console.log(`${changed.length} of ${pairs.length} notes are formatted.`);
  assert.ok(changed.length > 0, 'no note was there to format');
  for (const { before, after } of changed) assert.equal(pageOf(after), pageOf(before), before);
}

/** That the last line ends is seen in code alone. */
function ended(text: string): string {
  return /[\r\n]$/.test(text) ? text : `${text}\n`;
}
