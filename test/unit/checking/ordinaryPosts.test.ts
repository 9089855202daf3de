import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../../../server/src/checking/check';
import { Note } from '../../../server/src/note/note';
import { ordinaryPosts } from '../../hugo/cases/posts';
import { fail, settings } from '../rules/ruleText';

const folder = new URL('../../notes/', import.meta.url);
const posts = readdirSync(folder).filter((name) => name.startsWith('post-'));
const generated = ordinaryPosts(13, 600, true);

/** What is told of the Markdown of bodies. */
const ofBodies = new Set([
  'emphasis-in-code',
  'heading-marker',
  'list-marker',
  'block-unclosed',
  'emphasis-unrendered',
  'strikethrough-accidental',
  'segment-swallowed',
]);

function found(text: string, alwaysNote: boolean): string[] {
  const note = Note.read(text, alwaysNote);
  return check(note, settings, fail).map(({ code, block, start, end }) => {
    const { line } = note.position(block, start);
    return `${code} ${line + 1} ${note.blocks[block]!.text.slice(start, end)}`;
  });
}

describe('ordinary posts', () => {
  it('give no finding at all as the Markdown files that they are', () => {
    const texts = posts.map((name) => readFileSync(new URL(name, folder), 'utf8'));
    assert.ok(texts.length > 10);
    for (const text of [...texts, ...generated]) {
      assert.equal(Note.read(text).isNote, false, text);
      assert.deepEqual(found(text, false), [], text);
    }
  });

  for (const name of posts.filter((one) => one.startsWith('post-weekly-'))) {
    it(`give no false finding about their Markdown where they are opened as notes: ${name}`, () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const told = found(text, true).filter((one) => ofBodies.has(one.split(' ')[0]!));
      assert.deepEqual(told, []);
    });
  }

  it('give none of the newer findings, however they are put together', () => {
    const newer = /^(?:emphasis-in-code|heading-marker|block-unclosed|segment-swallowed)/;
    for (const text of generated) {
      assert.deepEqual(
        found(text, true).filter((one) => newer.test(one)),
        [],
        text,
      );
    }
  });
});
