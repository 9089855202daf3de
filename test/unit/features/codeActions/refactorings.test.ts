import assert from 'node:assert/strict';
import {
  type CodeActionContext,
  CodeActionTriggerKind,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver';
import { runToEnd } from '../../../../server/src/base/steps';
import { listCodeActions } from '../../../../server/src/features/codeActions/codeActions';
import { refactor } from '../../../../server/src/features/codeActions/refactorings';
import { Note } from '../../../../server/src/note/note';
import { stepCount } from '../../stepCount';
import { carriedOut, noteWithFindings, resolved, uri } from './noteWithFindings';

const text = `# part1: 甲
(00:00-00:20) ***1.1: 一***
- 上
- 下

(00:20-00:30) ***1.2: 二***
- 二

# part2: 乙
(00:30-00:40) ***2.1: 三***
- 三
`;
const able = { timeCommands: true, snippetEdits: true };
const at = (version = 3) => noteWithFindings(text, version);
const from = (
  startLine: number,
  startCharacter: number,
  endLine = startLine,
  end = startCharacter,
) => ({
  start: { line: startLine, character: startCharacter },
  end: { line: endLine, character: end },
});
const listAt = (
  range: ReturnType<typeof from>,
  context: Partial<CodeActionContext> = {},
  capabilities = able,
) =>
  runToEnd(
    listCodeActions(
      { ...at(), capabilities },
      { textDocument: { uri }, range, context: { diagnostics: [], ...context } },
    ),
  ).filter(({ kind }) => kind?.startsWith('refactor'));
const titles = (...asked: Parameters<typeof listAt>) => listAt(...asked).map(({ title }) => title);

describe('refactorings', () => {
  it('say in their titles what they are about: at a cursor up to the end of the note', () => {
    assert.deepEqual(titles(from(3, 0)), [
      'Split 1.1 before "- 下"',
      'Merge 1.1 and 1.2',
      'Insert a segment below 1.1',
      'Insert a part below part1',
      'Move 1.1 down',
      'Shift the times from 1.1 to the end of the note…',
      'Correct the times from 1.1 to the end of the note by two known ones…',
    ]);
    assert.deepEqual(titles(from(8, 0)), [
      'Insert a segment below part2',
      'Insert a part below part2',
      'Shift the times from 2.1 to the end of the note…',
    ]);
  });

  it('follow a selection, of which a last line counts that is entered', () => {
    assert.deepEqual(titles(from(2, 0, 6, 1)), [
      'Merge 1.1 and 1.2',
      'Insert a segment below 1.2',
      'Insert a part below part1',
      'Shift the times of 1.1 to 1.2…',
      'Correct the times of 1.1 to 1.2 by two known ones…',
    ]);
    assert.ok(titles(from(2, 0, 5, 0)).includes('Shift the times of 1.1…'));
    assert.ok(titles(from(5, 0, 6, 0)).includes('Move 1.2 up'));
  });

  it('are not offered by themselves as the cursor moves, unless something is selected', () => {
    const triggerKind = CodeActionTriggerKind.Automatic;
    assert.deepEqual(titles(from(3, 0), { triggerKind }), []);
    assert.ok(titles(from(2, 0, 3, 1), { triggerKind }).length > 0);
  });

  it('leave out what a client did not ask for', () => {
    assert.deepEqual(titles(from(3, 0), { only: ['quickfix'] }), []);
    assert.deepEqual(titles(from(3, 0), { only: ['source'] }), []);
    assert.deepEqual(titles(from(3, 0), { only: ['refactor.move'] }), ['Move 1.1 down']);
    assert.deepEqual(titles(from(3, 0), { only: ['refactor.rewrite.episodeNotes.merge'] }), [
      'Merge 1.1 and 1.2',
    ]);
    assert.equal(titles(from(3, 0), { only: [''] }).length, 7);
    assert.equal(titles(from(3, 0), { only: ['refactor'] }).length, 7);
  });

  it('ask for an amount only where the client has a command that does', () => {
    assert.ok(
      titles(from(3, 0), {}, { ...able, timeCommands: false }).every((one) => !one.endsWith('…')),
    );
    const commands = listAt(from(3, 0)).flatMap(({ command }) => command?.command ?? []);
    assert.deepEqual(commands, ['episodeNotes.shiftTimes', 'episodeNotes.stretchTimes']);
  });

  it('get their edits when they are chosen, for the version for which they were listed', () => {
    const [split] = listAt(from(3, 0));
    assert.equal(split!.edit, undefined);
    assert.equal(
      carriedOut(split!, at()),
      text
        .replace('00:00-00:20', '00:00-00:10')
        .replace('- 下', '\n(00:10-00:20) ***1.2: title***\n- 下')
        .replace('1.2: 二', '1.3: 二'),
    );
    assert.equal(resolved(split!, at(4)).edit, undefined);
  });

  it('let the author write over times and title where the client takes snippets', () => {
    const [split] = listAt(from(3, 0));
    const [change] = resolved(split!, at()).edit!.documentChanges!;
    const edits = (change as TextDocumentEdit).edits as (TextEdit & SnippetTextEdit)[];
    assert.deepEqual(
      edits.map(({ newText, snippet }) => snippet?.value ?? newText),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: LSP's snippets are written so.
      ['${1:00:10}', '\n(${1:00:10}-00:20) ***1.2: ${3:title}***\n', '3'],
    );
  });
});

describe('the request for a refactoring', () => {
  const ask = (
    range: ReturnType<typeof from>,
    refactoring: Parameters<typeof refactor>[1]['refactoring'],
  ) => runToEnd(refactor(at(), { textDocument: { uri }, range, refactoring }, able));

  it('tells what it would be about before anything is typed', async () => {
    assert.deepEqual(await ask(from(6, 0), { kind: 'shiftTimes' }), {
      title: 'Shift the times from 1.2 to the end of the note',
      run: { first: 1, last: 2 },
      version: 3,
      edits: [],
    });
  });

  it('answers with edits, or says why there are none', async () => {
    const { edits, refusal } = await ask(from(6, 0), { kind: 'shiftTimes', amount: '+5' });
    assert.deepEqual([edits.length, refusal], [4, undefined]);
    const below = await ask(from(3, 0), { kind: 'shiftTimes', amount: '-5' });
    assert.deepEqual(
      [below.edits, below.refusal],
      [[], 'The time 00:00 of 1.1 would go below zero'],
    );
    const top = await ask(from(3, 0), { kind: 'moveSegmentUp' });
    assert.deepEqual([top.edits, top.refusal], [[], 'There is no segment above 1.1']);
    const points = [
      { segment: 0, time: '0:00' },
      { segment: 2, time: '1:00' },
    ] as const;
    assert.equal((await ask(from(3, 0), { kind: 'stretchTimes', points })).edits.length, 5);
  });

  it('judges what is typed without working the edits out', async () => {
    const judge = (amount: string) =>
      runToEnd(
        refactor(
          at(),
          {
            textDocument: { uri },
            range: from(6, 0),
            refactoring: { kind: 'shiftTimes', amount },
            onlyJudge: true,
          },
          able,
        ),
      );
    assert.deepEqual((await judge('+5')).edits, []);
    assert.equal((await judge('+5')).refusal, undefined);
    assert.match((await judge('-21')).refusal!, /below zero/);
  });

  it('pauses between two edits', () => {
    const refactoring = { kind: 'shiftTimes', amount: '+5' } as const;
    const params = { textDocument: { uri }, range: from(6, 0), refactoring };
    assert.equal(stepCount(refactor(at(), params, able)), 4);
  });

  it('refuses a place with too few segments', async () => {
    assert.match((await ask(from(9, 0), { kind: 'stretchTimes' })).refusal!, /two segments/);
    const note = Note.read('# part1: 甲\n');
    const range = from(0, 0);
    const params = { textDocument: { uri }, range, refactoring: { kind: 'shiftTimes' } } as const;
    const none = runToEnd(refactor({ uri, version: 1, note }, params, able));
    assert.match(none.refusal!, /no segment/);
  });
});
