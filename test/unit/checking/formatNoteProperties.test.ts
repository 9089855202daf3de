import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { randomNotes } from '../features/randomNotes';
import { faultyNote } from '../rules/faultyNotes';
import { readMarkedText } from '../rules/markedText';
import { formatted, tellAll } from '../rules/ruleText';
import { untidyNote } from './untidyNotes';

describe('formatting any note', () => {
  it('changes nothing the second time, in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          randomNotes,
          untidyNote,
          faultyNote.map(({ text }) => text),
        ),
        (text) => {
          const once = formatted(text);
          assert.equal(formatted(once), once);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('brings up no finding, in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          untidyNote,
          faultyNote.map(({ text }) => text),
        ),
        (text) => {
          const before = tellAll(text).map(({ code }) => code);
          const after = tellAll(formatted(text)).map(({ code }) => code);
          for (const code of after) {
            const at = before.indexOf(code);
            assert.notEqual(at, -1, `${code}\n${text}\n---\n${formatted(text)}`);
            before.splice(at, 1);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('changes nothing of what is published, where no header is found wrong', () => {
    fc.assert(
      fc.property(untidyNote, (text) => {
        fc.pre(tellAll(text).every(({ code }) => !/swallowed|malformed|style/.test(code)));
        assert.equal(
          published(formatted(text)),
          published(text),
          `${text}\n---\n${formatted(text)}`,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing of what is published of the sample notes that are clean', () => {
    const folder = new URL('../../notes/', import.meta.url);
    let count = 0;
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
      const { text } = readMarkedText(readFileSync(new URL(name, folder), 'utf8'));
      if (tellAll(text).length > 0) continue;
      assert.equal(published(formatted(text)), published(text), name);
      count++;
    }
    assert.ok(count > 1, `${count}`);
  });
});

const renderer = markdownIt({ html: true });

/**
 * What is published of a text below its front matter. That its last line ends makes no difference,
 * and neither does a tab at the end of a line outside of code.
 */
function published(text: string): string {
  const body = text.replace(/^\+\+\+[\s\S]*?\n\+\+\+[^\n]*\n/, '');
  const html = renderer.render(/[\r\n]$/.test(body) ? body : `${body}\n`);
  return html
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((part) => (part.startsWith('<pre>') ? part : part.replace(/\t+\n/g, '\n')))
    .join('');
}
