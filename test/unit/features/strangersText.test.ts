import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { MarkupContent, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver';
import { literalLabel } from '../../../server/src/base/literalLabel';
import { runToEnd } from '../../../server/src/base/steps';
import { check } from '../../../server/src/checking/check';
import { listCodeActions } from '../../../server/src/features/codeActions/codeActions';
import { frontMatterCursor } from '../../../server/src/features/completion/frontMatterCursor';
import { keyItems } from '../../../server/src/features/completion/keyItems';
import { newNoteItems } from '../../../server/src/features/completion/newNoteItems';
import { hover } from '../../../server/src/features/hover/hover';
import { markdown } from '../../../server/src/features/hover/hoverMarkup';
import { skippedFilesMessage } from '../../../server/src/features/rename/skippedFilesMessage';
import { Note } from '../../../server/src/note/note';
import { defaultSettings } from '../../../server/src/settings/noteSettings';
import { readTranscript } from '../transcript/readTranscript';
import { noteWithFindings, resolved } from './codeActions/noteWithFindings';
import { everything } from './completion/completionText';
import { readAtCursor } from './cursorText';

/** Names and titles as a stranger may write them, to be read by the machine as more than text. */
const hostile = [
  `\${TM_FILENAME}`,
  `$TM_SELECTED_TEXT`,
  `\${1|甲,乙|}`,
  `$1 \\$2 \\\\\${3:x}`,
  '甲}乙\\',
  '[点我](command:workbench.action.quit)',
  '![](https://example.org/x.png)',
  '<img src=x onerror=alert(1)>',
  '$(sync~spin) `码` https://example.org www.example.org a@example.org',
];

/** What an editor finds in a snippet that is neither text nor a stop of ours with plain text in it. */
function foundInSnippet(snippet: string): string[] {
  const text = snippet.replace(/\\[\\$}]/g, '');
  const withoutStops = text
    .replaceAll(`\${1|true,false|}`, '')
    .replace(/\$\d|\$\{\d+(?::[^$}]*)?\}/g, '');
  return withoutStops.match(/\$.*/g) ?? [];
}

/** The text that an editor makes of a snippet, its stops left as they are. */
const unescaped = (snippet: string) => snippet.replace(/\\([\\$}])/g, '$1');

describe('text of a stranger', () => {
  it('is no variable in an archetype', () => {
    for (const text of hostile) {
      const archetype = { name: 'archetypes/a.md', path: 'a/b.md', now: new Date(0) };
      const source = { ...archetype, text: `# part1: {{ "a" }}${text}{{ .Site.Title }}\n` };
      const [item] = newNoteItems({ line: 0, character: 0 }, 0, defaultSettings, source);
      assert.deepEqual(foundInSnippet(item?.textEdit?.newText ?? ''), [], text);
    }
  });

  it('is no variable in the keys that a site asks for', () => {
    for (const name of hostile) {
      const { note, position } = readAtCursor('+++\n▮\n+++\n# part1: 春天\n');
      const at = frontMatterCursor(note, position)!;
      const wanted = { ...defaultSettings, frontMatter: { required: [name] } };
      const [asSnippet] = keyItems(at, wanted, everything);
      const snippet = asSnippet?.textEdit?.newText ?? '';
      assert.deepEqual(foundInSnippet(snippet), [], name);
      const plain = { ...everything, snippets: false };
      const [asText] = keyItems(at, wanted, plain);
      const onOneLine = unescaped(snippet).replace(/^\[(.*)\]\n/, '$1.');
      assert.equal(asText?.textEdit?.newText, onOneLine.replace('"$1"', '""'), name);
    }
  });

  it('is no variable in a new note, whatever the file and the required keys are called', () => {
    for (const name of hostile) {
      const settings = {
        ...defaultSettings,
        fileName: name,
        frontMatter: { required: ['title', name] },
      };
      const [item] = newNoteItems({ line: 0, character: 0 }, 0, settings);
      assert.deepEqual(foundInSnippet(item?.textEdit?.newText ?? ''), [], name);
    }
  });

  it('is no variable in what a refactoring inserts', () => {
    for (const title of hostile) {
      const text = `# part1: ${title}\n(00:00-00:10) ***1.1: ${title}***\n- ${title}\n\n- 乙\n`;
      const at = noteWithFindings(text);
      for (const line of [1, 2, 4]) {
        const start = { line, character: 3 };
        const params = {
          textDocument: { uri: at.uri },
          range: { start, end: start },
          context: { diagnostics: [], only: ['refactor'] },
        };
        for (const action of runToEnd(listCodeActions(at, params))) {
          const changes = resolved(action, at).edit?.documentChanges ?? [];
          const edits = changes.flatMap((change) => (change as TextDocumentEdit).edits);
          for (const { snippet } of edits as SnippetTextEdit[]) {
            assert.deepEqual(foundInSnippet(snippet?.value ?? ''), [], action.title);
          }
        }
      }
    }
  });

  it('is text in a hover', async () => {
    for (const written of hostile) {
      const text = `+++\n[params]\ntranscript = ${JSON.stringify(written)}\n+++\n# part1: ${written}\n(00:00-00:10) ***1.1: ${written}***\n- 一\n(00:05-00:20) ***1.2: ${written}***\n- 二\n`;
      const note = Note.read(text, true);
      const findings = check(note, defaultSettings, (_, error) => assert.fail(String(error)));
      const transcript = readTranscript(`00:01 --> 00:03\n${written}\n`);
      const facts = { uri: 'file:///a.md', findings, transcript: async () => ({ transcript }) };
      for (const position of [2, 4, 5, 7].map((line) => ({ line, character: 2 }))) {
        const shown = await hover(note, position, facts, markdown);
        const { value } = shown!.contents as MarkupContent;
        const kinds = new Set(['root', 'paragraph', 'text', 'strong', 'break']);
        assert.deepEqual(
          nodesOf(fromMarkdown(value)).filter(({ type }) => !kinds.has(type)),
          [],
          value,
        );
      }
    }
  });

  it('is text in what an editor shows in a message', () => {
    const uris = hostile.map((name) => `file:///notes/${encodeURIComponent(name)}.md`);
    for (const text of hostile) {
      const told = skippedFilesMessage({ text } as Parameters<typeof skippedFilesMessage>[0], uris);
      assert.doesNotMatch(told, /\]\(|\$\(/);
      assert.doesNotMatch(literalLabel(`[x](${text}) $(${text})`), /\]\(|\$\(/);
    }
    assert.equal(literalLabel('第 1 段 (上)'), '第 1 段 (上)');
  });
});

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}
