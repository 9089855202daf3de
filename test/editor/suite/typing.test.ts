import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type TextEditor, workspace } from 'vscode';
import {
  closeEditors,
  findingsOf,
  nextText,
  openFile,
  placeCursor,
  until,
  untilFindings,
  workspaceFile,
} from './editing';
import { serverAnswers } from './segmentStatus';
import { pressTab, selectedSuggestion, typeIn } from './typing';

const note = [
  '# part1: 播客怎么做',
  '(00:00-00:10) ***1.1: 选题***',
  '- 一。',
  '',
  '(00:11-00:30) ***1.2: 采访***',
  '- 二。',
  '',
  '',
].join('\n');

/** A note with the cursor in its last line. */
async function openAtEnd(name: string, text: string): Promise<TextEditor> {
  const editor = await openFile(name, text);
  const { line, character } = editor.document.positionAt(text.length);
  placeCursor(editor, line, character);
  return editor;
}

/** Types a letter, and takes what is selected in the list that it brings up. */
async function takeSuggestionFor(editor: TextEditor, letter: string): Promise<void> {
  const selected = selectedSuggestion(editor.document.languageId);
  await commands.executeCommand('type', { text: letter });
  await selected;
  await pressTab(editor);
}

describe('Typing', () => {
  before(serverAnswers);
  afterEach(closeEditors);

  describe('a time in full', () => {
    const cues = '00:00:31,000 --> 00:03:30,000\n三\n\n00:03:30,000 --> 00:03:31,000\n四\n';

    for (const [name, transcript] of [
      ['typed-time', ''],
      ['typed-time-heard', cues],
    ] as const) {
      // One of the offered times, and one that is not among them without a transcript.
      for (const end of ['01:01', '03:30']) {
        it(`of ${end} lets Tab go on to the title (${name})`, async () => {
          if (transcript !== '') {
            const file = workspaceFile(`${name}.srt`);
            await workspace.fs.writeFile(file, new TextEncoder().encode(transcript));
          }
          const editor = await openAtEnd(`${name}.md`, note);
          await takeSuggestionFor(editor, '(');
          await typeIn(editor, end);
          await pressTab(editor);
          await typeIn(editor, '互动');
          await pressTab(editor);
          await typeIn(editor, '三。');
          const expected = `${note}(00:31-${end}) ***1.3: 互动***\n- 三。`;
          assert.equal(editor.document.getText(), expected);
        });
      }
    }

    it('may have its colon left out, and one Tab goes on all the same', async () => {
      const editor = await openAtEnd('fast-time.md', note);
      await takeSuggestionFor(editor, '(');
      await typeIn(editor, '0130');
      await pressTab(editor);
      await typeIn(editor, '互动');
      assert.match(editor.document.getText(), /\n\(00:31-01:30\) \*{3}1\.3: 互动\*{3}\n/);
    });
  });

  it('has nothing found in what is offered, at no stop', async () => {
    const editor = await openAtEnd(
      'found-nothing.md',
      `+++\ntitle = "甲"\ndate = 2025-04-20\n+++\n${note}`,
    );
    await takeSuggestionFor(editor, '#');
    await untilFindings(editor.document.uri, []);
    await typeIn(editor, '后来');
    await pressTab(editor);
    await typeIn(editor, '00:45');
    await pressTab(editor);
    await typeIn(editor, '互动');
    await pressTab(editor);
    assert.deepEqual(findingsOf(editor.document.uri), []);
    const part = '# part2: 后来\n(00:31-00:45) ***2.1: 互动***\n- ';
    assert.ok(editor.document.getText().includes(part), editor.document.getText());
  });

  describe('in a post that holds front matter alone', () => {
    const post = '---\ntitle: 甲\ndate: 2025-04-20\ndraft: true\n---\n\n';
    const firstPart = /\n---\n\n# part1: .+\n\(00:00-00:01\) \*{3}1\.1: .+\*{3}\n- .+\n?$/;

    for (const beginning of ['#', '(']) {
      it(`offers the first part after ${beginning}`, async () => {
        const editor = await openAtEnd(`post ${beginning === '#' ? 1 : 2}.md`, post);
        await takeSuggestionFor(editor, beginning);
        assert.match(editor.document.getText(), firstPart);
      });
    }

    for (const command of ['insertPart', 'insertSegment']) {
      it(`begins a note by ${command}`, async () => {
        const editor = await openAtEnd(`post ${command}.md`, post);
        const changed = nextText(editor, post);
        await commands.executeCommand(`episodeNotes.${command}`);
        assert.match(await changed, firstPart);
      });
    }

    it('leaves a post alone that says something', async () => {
      const text = `${post}随笔。\n\n`;
      const editor = await openAtEnd('post with text.md', text);
      await commands.executeCommand('episodeNotes.insertPart');
      await commands.executeCommand('episodeNotes.insertSegment');
      await typeIn(editor, '(');
      await pressTab(editor);
      assert.equal(editor.document.getText().slice(0, text.length + 1), `${text}(`);
      assert.doesNotMatch(editor.document.getText(), /part1|00:0/);
    });
  });

  describe('a list', () => {
    /** Presses Enter, and waits for the text that this and formatting on type make. */
    const enter = async (editor: TextEditor, expected: string) => {
      await commands.executeCommand('type', { text: '\n' });
      await until(workspace.onDidChangeTextDocument, () =>
        editor.document.getText() === expected ? expected : undefined,
      );
    };

    for (const marker of ['- ', '* ', '+ ', '*   ']) {
      it(`of "${marker}" goes on at Enter, and ends with an empty item`, async () => {
        const text = note.trimEnd().replace('- 二', `${marker}二`);
        const name = `list ${marker.charCodeAt(0)} ${marker.length}.episode.md`;
        const editor = await openAtEnd(name, text);
        await untilFindings(editor.document.uri, []);
        await enter(editor, `${text}\n${marker}`);
        await typeIn(editor, '三');
        await enter(editor, `${text}\n${marker}三\n${marker}`);
        await enter(editor, `${text}\n${marker}三\n`);
        assert.equal(editor.selection.active.character, 0);
      });
    }

    it('of numbers counts on', async () => {
      const text = note.trimEnd().replace('- 二', '1. 二');
      const editor = await openAtEnd('list numbers.episode.md', text);
      await untilFindings(editor.document.uri, []);
      await enter(editor, `${text}\n2. `);
      await enter(editor, `${text}\n`);
    });

    it('does all that in Markdown with formatting on type', async () => {
      const setting = workspace.getConfiguration('editor', { languageId: 'markdown' });
      await setting.update('formatOnType', true, ConfigurationTarget.Global, true);
      try {
        const text = note.trimEnd();
        const editor = await openAtEnd('list.md', text);
        await untilFindings(editor.document.uri, []);
        await enter(editor, `${text}\n- `);
        await enter(editor, `${text}\n`);
      } finally {
        await setting.update('formatOnType', undefined, ConfigurationTarget.Global, true);
      }
    });
  });
});
