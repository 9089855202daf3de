import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { check } from '../../../server/src/checking/check';
import { Note } from '../../../server/src/note/note';
import { rules } from '../../../server/src/rules';
import { configInvalid } from '../../../server/src/rules/configInvalid';
import { readConfig } from '../../../server/src/settings/readSiteFile';
import { readMarkedText } from './markedText';
import { fail, heardIn, publishedOn, settings, withCrlf } from './ruleText';

const folder = new URL('../../notes/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
const config = readFileSync(new URL('config-invalid.toml', folder), 'utf8');

describe('the sample notes', () => {
  for (const name of names) {
    const marked = readFileSync(new URL(name, folder), 'utf8').replace(/\r\n/g, '\n');

    it(`${name}: has exactly the findings that it marks`, () => {
      assertExactly(marked, name);
    });

    it(`${name}: has the same ones with CRLF line ends`, () => {
      assertExactly(withCrlf(marked), name);
    });

    it(`${name}: has the same ones where the last line has no end`, () => {
      assertExactly(marked.trimEnd(), name);
    });
  }

  it('config-invalid.toml: has exactly the findings that it marks, though it is no note', () => {
    const { text, expected } = readMarkedText(config);
    const { problems } = readConfig(text);
    const found = problems.map(({ start, end }) => ({ code: configInvalid.code, start, end }));
    assert.deepEqual(found, expected);
  });

  it('show every rule at work', () => {
    const marked = names.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const shown = new Set(
      [...marked, config].flatMap((text) => readMarkedText(text).expected.map(({ code }) => code)),
    );
    assert.deepEqual(
      rules.map(({ code }) => code).filter((code) => !shown.has(code)),
      [],
    );
  });

  it('are no notes where they are ordinary posts', () => {
    const posts = names.filter((name) => name.startsWith('post-'));
    assert.ok(posts.length > 0);
    for (const name of posts) {
      assert.equal(Note.read(readFileSync(new URL(name, folder), 'utf8')).isNote, false, name);
    }
  });
});

/** The one note that is published on a platform has its name from the rule about that. */
const published = publishedOn(['youtube', 'spotify', 'mp4']);

/** What lies beside a note; empty for nearly all. */
function captionsOf(name: string): string {
  const file = new URL(name.replace(/\.md$/, '.srt'), folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function assertExactly(marked: string, name: string): void {
  const { text, expected } = readMarkedText(marked);
  const note = Note.read(text);
  const own = heardIn(captionsOf(name), name === 'chapters-ignored.md' ? published : settings);
  const found = check(note, own, fail).map(({ code, block, start, end }) => {
    const offset = note.offsets[block]!;
    return { code, start: offset + start, end: offset + end };
  });
  const spell = ({ code, start, end }: (typeof found)[number]) => {
    const { line, character } = note.positionAt(start);
    return `${line + 1}:${character + 1} ${code} ${JSON.stringify(text.slice(start, end))}`;
  };
  assert.deepEqual(found.map(spell).sort(), expected.map(spell).sort());
}
