import assert from 'node:assert/strict';
import type { CodeAction, CodeActionContext, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runToEnd } from '../../../../server/src/base/steps';
import { check } from '../../../../server/src/checking/check';
import {
  fixAllKind,
  listCodeActions,
  resolveCodeAction,
} from '../../../../server/src/features/codeActions/codeActions';
import { diagnosticOf } from '../../../../server/src/features/diagnostics/diagnostics';
import type { NoteVersion } from '../../../../server/src/features/noteVersion';
import { Note } from '../../../../server/src/note/note';
import {
  combined,
  defaultSettings,
  readSection,
} from '../../../../server/src/settings/noteSettings';
import { stepCount } from '../../stepCount';

const uri = 'file:///a.episode.md';
const overlapping = `# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 一

(00:08-00:20) ***1.2: 预告***
- 二
`;
const inNote = (text: string, version = 1): NoteVersion => ({
  uri,
  version,
  note: Note.read(text, true),
  settings: defaultSettings,
});
const fail = (code: string, error: unknown) => {
  throw new Error(`${code}: ${error}`);
};
const findingsOf = (at: NoteVersion) => check(at.note, at.settings, fail);
const diagnosticsOf = (at: NoteVersion) =>
  findingsOf(at).map((finding) => diagnosticOf(finding, at.note, at.settings, at));

/** The actions at a line (all of it), or in the whole text. */
function actionsAt(at: NoteVersion, line?: number, context: Partial<CodeActionContext> = {}) {
  const range = {
    start: { line: line ?? 0, character: 0 },
    end: { line: line ?? 9999, character: line === undefined ? 0 : 999 },
  };
  const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
  return runToEnd(listCodeActions(at, findingsOf(at), params, fail));
}

const resolve = (action: CodeAction, at: NoteVersion) =>
  runToEnd(resolveCodeAction(action, at, findingsOf(at), fail));

/** The text after an action, as a client applies it. */
async function carriedOut(action: CodeAction, at: NoteVersion): Promise<string> {
  const [change] = (await resolve(action, at)).edit?.documentChanges ?? [];
  const { textDocument, edits } = change as TextDocumentEdit;
  assert.deepEqual(textDocument, { uri, version: at.version });
  const document = TextDocument.create(uri, 'markdown', at.version, at.note.text);
  return TextDocument.applyEdits(document, edits as never);
}

describe('code actions', () => {
  it('list the fixes of the finding under the cursor without their edits', async () => {
    const at = inNote(overlapping);
    const actions = await actionsAt(at, 4);
    assert.deepEqual(
      actions.map(({ title, kind, edit }) => ({ title, kind, edit })),
      [
        { title: 'End 1.1 at 00:08', kind: 'quickfix', edit: undefined },
        { title: 'Start 1.2 at 00:10', kind: 'quickfix', edit: undefined },
      ],
    );
    assert.deepEqual(await actionsAt(at, 5), []);
  });

  it('carry out the fix that was chosen, and nothing else', async () => {
    const at = inNote(overlapping);
    const [endEarlier, startLater] = await actionsAt(at, 4);
    assert.equal(await carriedOut(endEarlier!, at), overlapping.replace('00:10)', '00:08)'));
    assert.equal(await carriedOut(startLater!, at), overlapping.replace('(00:08', '(00:10'));
  });

  it('give no edit for a text that has changed since they were listed', async () => {
    const [action] = await actionsAt(inNote(overlapping, 1), 4);
    assert.equal((await resolve(action!, inNote(overlapping, 2))).edit, undefined);
  });

  it('give no edit for a finding that is not there', async () => {
    const [action] = await actionsAt(inNote(overlapping), 4);
    assert.equal((await resolve(action!, inNote(overlapping.replace('08', '10')))).edit, undefined);
  });

  it('name the diagnostic they fix, known by its data', async () => {
    const at = inNote(overlapping);
    const [diagnostic] = diagnosticsOf(at);
    const other = { ...diagnostic!, code: 'time-gap' };
    const foreign = { ...diagnostic!, source: 'other linter' };
    const [action] = await actionsAt(at, 4, { diagnostics: [other, foreign, diagnostic!] });
    assert.deepEqual(action?.diagnostics, [diagnostic]);
  });

  it('name the diagnostic for a client that drops its data, by code and place', async () => {
    const at = inNote(overlapping);
    const { data: _, ...diagnostic } = diagnosticsOf(at)[0]!;
    assert.deepEqual((await actionsAt(at, 4, { diagnostics: [diagnostic] }))[0]?.diagnostics, [
      diagnostic,
    ]);
  });

  it('prefer the one fix that is right without knowing the recording', async () => {
    const malformed = inNote('# part1: x\n（00:00－00:10） ***1.1： 问好***\n- 一\n');
    const [only, ...others] = await actionsAt(malformed, 1);
    assert.equal(only?.isPreferred, true);
    assert.deepEqual(others, []);
    assert.ok((await actionsAt(inNote(overlapping), 4)).every(({ isPreferred }) => !isPreferred));
  });

  it('leave out what a client did not ask for', async () => {
    const at = inNote(overlapping);
    const kinds = async (only: string[]) => [
      ...new Set((await actionsAt(at, undefined, { only })).map(({ kind }) => kind)),
    ];
    assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
    assert.deepEqual(await kinds(['refactor']), []);
    assert.deepEqual(await kinds(['']), ['quickfix']);
    assert.deepEqual(await kinds(['source']), [fixAllKind]);
    assert.deepEqual(await kinds(['source.fixAll']), [fixAllKind]);
    assert.deepEqual(await kinds([fixAllKind]), [fixAllKind]);
    assert.deepEqual(await kinds(['source.fixAll.other']), []);
    assert.deepEqual(await kinds(['source.organizeImports']), []);
  });

  it('fix everything only when asked to, and list nothing where nothing is found', async () => {
    assert.ok((await actionsAt(inNote(overlapping))).every(({ kind }) => kind === 'quickfix'));
    const clean = inNote(overlapping.replace('(00:08', '(00:10'));
    assert.deepEqual(await actionsAt(clean, undefined, { only: [fixAllKind] }), []);
  });

  it('fix everything that is safe and leave the lines between alone', async () => {
    const lines = [
      '# part1: 开场',
      '(00:00-00:10) ***1.1: 问好***',
      '- 报**“错”的**，',
      '- 中间不动',
      '- **“甲”**了',
      '',
      '(00:08-00:20) ***1.2: 预告***',
      '- 二',
    ];
    const at = inNote(lines.join('\r\n'), 7);
    const [action] = await actionsAt(at, undefined, { only: [fixAllKind] });
    const { edits } = (await resolve(action!, at)).edit!.documentChanges![0] as TextDocumentEdit;
    assert.deepEqual(
      edits.map(({ range: { start, end } }) => [start.line, end.line]),
      [
        [1, 1],
        [2, 2],
        [4, 4],
      ],
    );
    const fixed = (await carriedOut(action!, at)).split('\r\n');
    assert.equal(fixed[1], '(00:00-00:08) ***1.1: 问好***');
    assert.deepEqual(fixed.slice(5), lines.slice(5));
  });

  it('list "fix all" only where something is safe to fix', async () => {
    const gap = inNote(overlapping.replace('(00:08', '(00:15'));
    assert.deepEqual(
      findingsOf(gap).map(({ code }) => code),
      ['time-gap'],
    );
    assert.deepEqual(await actionsAt(gap, undefined, { only: [fixAllKind] }), []);
  });

  it('stop at the fixes of a hundred findings when the whole of a long note is selected', async () => {
    const at = inNote(`# part1: 开场\n${'（00:00-00:10） ***1.1: 问好***\n- 一\n\n'.repeat(120)}`);
    const blocksOf = (actions: CodeAction[]) => [
      ...new Set(actions.map(({ data }) => data.finding.block)),
    ];
    const all = new Set(
      (await actionsAt(at)).map(({ data }) => `${data.finding.code} ${data.finding.block}`),
    );
    assert.ok(findingsOf(at).length > 300 && all.size > 30 && all.size <= 100, `${all.size}`);
    assert.deepEqual(blocksOf(await actionsAt(at, 1 + 119 * 3)), [120]);
  });

  it('pause between two findings', () => {
    const at = inNote(overlapping.replace('1.2', '1.5'));
    const found = findingsOf(at);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const list = (only: string) => {
      const context = { diagnostics: [], only: [only] };
      return listCodeActions(at, found, { textDocument: { uri }, range, context }, fail);
    };
    assert.equal(stepCount(list('quickfix')), found.length);
    const [action] = runToEnd(list(fixAllKind));
    assert.ok(stepCount(resolveCodeAction(action!, at, found, fail)) > found.length);
  });

  it('fix nothing that the author has turned off', async () => {
    const settings = combined(
      [readSection({ rules: { 'time-overlap': 'off' } }, fail as never)],
      '',
    );
    const at = { ...inNote(overlapping), settings };
    const [action] = await actionsAt(at, undefined, { only: [fixAllKind] });
    assert.equal(action && (await resolve(action, at)).edit, undefined);
  });
});
