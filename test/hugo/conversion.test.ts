import assert from 'node:assert/strict';
import { convertFrontMatter } from '../../server/src/editing/frontMatter/convertFrontMatter';
import type { FrontMatterFormat } from '../../server/src/frontMatter/language';
import { Note } from '../../server/src/note/note';
import { convertibleNotes } from './cases/convertibles';
import { findHugo } from './hugoProgram';
import { paramsSite } from './hugoSite';
import { publishAll } from './publish';

const formats: readonly FrontMatterFormat[] = ['toml', 'yaml', 'json'];
const hugo = findHugo();
if (hugo === undefined) console.log('No Hugo here: what a conversion does to a page is not asked.');
else asksAbout(hugo);

function asksAbout(program: string) {
  describe('converting front matter and what Hugo publishes', function () {
    this.timeout(240_000);

    for (const from of formats) {
      it(`changes no value of ${from.toUpperCase()}`, async () => {
        await staysTheSame(program, convertibleNotes(11, 300, from), from);
      });
    }
  });
}

async function staysTheSame(
  program: string,
  texts: readonly string[],
  from: FrontMatterFormat,
): Promise<void> {
  const pairs = texts.flatMap((before) =>
    formats
      .filter((to) => to !== from)
      .flatMap((to) => {
        const after = converted(before, to);
        return after === undefined ? [] : [{ before, after }];
      }),
  );
  const published = await publishAll(
    program,
    pairs.flatMap(({ before, after }) => [before, after]),
    () => true,
    paramsSite,
  );
  console.log(`${from}: ${pairs.length} of ${texts.length * 2} conversions are possible.`);
  assert.ok(pairs.length > texts.length / 2, 'too few can be converted');
  for (const { before, after } of pairs) {
    assert.ok(published.get(before), `Hugo does not build:\n${before}`);
    assert.deepEqual(published.get(after), published.get(before), `${before}\n${after}`);
  }
}

/** A note with its front matter in another language; undefined where that is refused. */
function converted(text: string, to: FrontMatterFormat): string | undefined {
  const note = Note.read(text);
  const [block] = note.blocks;
  assert.ok(block?.kind === 'frontMatter', text);
  const conversion = convertFrontMatter(block, to, note.lineEnd);
  if ('refusal' in conversion) return undefined;
  const { span, newText } = conversion;
  return text.slice(0, span.start) + newText + text.slice(span.end);
}
