import assert from 'node:assert/strict';
import fc from 'fast-check';
import { complete } from '../../../../server/src/features/completion/completion';
import { siteFileItems } from '../../../../server/src/features/siteFile/siteFileCompletion';
import { Note } from '../../../../server/src/note/note';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';
import { faultyNote } from '../../rules/faultyNotes';

const plain = { snippets: false, editorCommands: false };
const facts = {
  settings: async () => defaultSettings,
  readings: async () => [],
  transcript: async () => undefined,
};

const yaml =
  '---\ntitle: 夜市\ntags:\n  - 小吃\n  - \nda\n\n---\n# part1: 甲\n(00:00-00:05)\n***1.1: 乙***\n- 丙\n\n(\n\n#\n';
const json = '{\n  "title": "夜市",\n  "tags": [""],\n  "\n}\n# part1: 甲\n- 丙\n(\n';

/** Notes as somebody leaves them amid writing: cut behind the cursor, up to the end of its line. */
const amidWriting = fc
  .tuple(
    fc.oneof(
      faultyNote.map(({ text }) => text),
      fc.constantFrom(yaml, json),
    ),
    fc.nat(),
    fc.boolean(),
  )
  .map(([text, at, isCut]) => {
    const offset = at % (text.length + 1);
    const rest = text.slice(offset);
    return { text: text.slice(0, offset) + (isCut ? rest.replace(/^.*/, '') : rest), offset };
  });

describe('completion for an editor without snippets', () => {
  it('is one line, as Vim writes line breaks of it as NUL characters', async () => {
    await fc.assert(
      fc.asyncProperty(amidWriting, async ({ text, offset }) => {
        const note = Note.read(text, true);
        const position = note.positionAt(offset);
        const typed = text.charAt(offset - 1);
        for (const trigger of [undefined, typed]) {
          for (const { label, textEdit } of await complete(note, position, trigger, plain, facts)) {
            assert.doesNotMatch(textEdit?.newText ?? label, /[\r\n]/, text);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is one line in a site’s file of settings', () => {
    const text = 'ga\n[publish]\nlevel = "b"\n\n[rules]\ntime-gap = ""\n\n';
    for (const [line, own] of text.split('\n').entries()) {
      for (let character = 0; character <= own.length; character++) {
        for (const one of [text, own]) {
          const at = { line: one === text ? line : 0, character };
          for (const { label, textEdit } of siteFileItems(one, at, plain)) {
            assert.doesNotMatch(textEdit?.newText ?? label, /\n/, one);
          }
        }
      }
    }
  });
});
