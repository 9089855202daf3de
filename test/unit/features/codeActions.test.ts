import assert from 'node:assert/strict';
import type { CodeAction, CodeActionContext, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  fixAllKind,
  listCodeActions,
  type NoteVersion,
  resolveCodeAction,
} from '../../../server/src/features/codeActions';
import { diagnosticOf } from '../../../server/src/features/diagnostics';
import { defaultSettings, readSettings } from '../../../server/src/features/settings';
import { Note } from '../../../server/src/note/note';
import { check } from '../../../server/src/rules/check';

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
  return listCodeActions(at, findingsOf(at), params, fail);
}

const resolve = (action: CodeAction, at: NoteVersion) =>
  resolveCodeAction(action, at, findingsOf(at), fail);

/** The text after an action, as a client applies it. */
function carriedOut(action: CodeAction, at: NoteVersion): string {
  const [change] = resolve(action, at).edit?.documentChanges ?? [];
  const { textDocument, edits } = change as TextDocumentEdit;
  assert.deepEqual(textDocument, { uri, version: at.version });
  const document = TextDocument.create(uri, 'markdown', at.version, at.note.text);
  return TextDocument.applyEdits(document, edits as never);
}

describe('code actions', () => {
  it('list the fixes of the finding under the cursor without their edits', () => {
    const at = inNote(overlapping);
    const actions = actionsAt(at, 4);
    assert.deepEqual(
      actions.map(({ title, kind, edit }) => ({ title, kind, edit })),
      [
        { title: 'End 1.1 at 00:08', kind: 'quickfix', edit: undefined },
        { title: 'Start 1.2 at 00:10', kind: 'quickfix', edit: undefined },
      ],
    );
    assert.deepEqual(actionsAt(at, 5), []);
  });

  it('carry out the fix that was chosen, and nothing else', () => {
    const at = inNote(overlapping);
    const [endEarlier, startLater] = actionsAt(at, 4);
    assert.equal(carriedOut(endEarlier!, at), overlapping.replace('00:10)', '00:08)'));
    assert.equal(carriedOut(startLater!, at), overlapping.replace('(00:08', '(00:10'));
  });

  it('give no edit for a text that has changed since they were listed', () => {
    const [action] = actionsAt(inNote(overlapping, 1), 4);
    assert.equal(resolve(action!, inNote(overlapping, 2)).edit, undefined);
  });

  it('give no edit for a finding that is not there', () => {
    const [action] = actionsAt(inNote(overlapping), 4);
    assert.equal(resolve(action!, inNote(overlapping.replace('08', '10'))).edit, undefined);
  });

  it('name the diagnostic they fix, known by its data', () => {
    const at = inNote(overlapping);
    const [diagnostic] = diagnosticsOf(at);
    const other = { ...diagnostic!, code: 'time-gap' };
    const foreign = { ...diagnostic!, source: 'other linter' };
    const [action] = actionsAt(at, 4, { diagnostics: [other, foreign, diagnostic!] });
    assert.deepEqual(action?.diagnostics, [diagnostic]);
  });

  it('name the diagnostic for a client that drops its data, by code and place', () => {
    const at = inNote(overlapping);
    const { data: _, ...diagnostic } = diagnosticsOf(at)[0]!;
    assert.deepEqual(actionsAt(at, 4, { diagnostics: [diagnostic] })[0]?.diagnostics, [diagnostic]);
  });

  it('prefer the one fix that is right without knowing the recording', () => {
    const malformed = inNote('# part1: x\n（00:00－00:10） ***1.1： 问好***\n- 一\n');
    const [only, ...others] = actionsAt(malformed, 1);
    assert.equal(only?.isPreferred, true);
    assert.deepEqual(others, []);
    assert.ok(actionsAt(inNote(overlapping), 4).every(({ isPreferred }) => !isPreferred));
  });

  it('leave out what a client did not ask for', () => {
    const at = inNote(overlapping);
    const kinds = (only: string[]) => [
      ...new Set(actionsAt(at, undefined, { only }).map(({ kind }) => kind)),
    ];
    assert.deepEqual(kinds(['quickfix']), ['quickfix']);
    assert.deepEqual(kinds(['refactor']), []);
    assert.deepEqual(kinds(['']), ['quickfix']);
    assert.deepEqual(kinds(['source']), [fixAllKind]);
    assert.deepEqual(kinds(['source.fixAll']), [fixAllKind]);
    assert.deepEqual(kinds([fixAllKind]), [fixAllKind]);
    assert.deepEqual(kinds(['source.fixAll.other']), []);
    assert.deepEqual(kinds(['source.organizeImports']), []);
  });

  it('fix everything only when asked to, and list nothing where nothing is found', () => {
    assert.ok(actionsAt(inNote(overlapping)).every(({ kind }) => kind === 'quickfix'));
    const clean = inNote(overlapping.replace('(00:08', '(00:10'));
    assert.deepEqual(actionsAt(clean, undefined, { only: [fixAllKind] }), []);
  });

  it('fix everything that is safe and leave the lines between alone', () => {
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
    const [action] = actionsAt(at, undefined, { only: [fixAllKind] });
    const { edits } = resolve(action!, at).edit!.documentChanges![0] as TextDocumentEdit;
    assert.deepEqual(
      edits.map(({ range: { start, end } }) => [start.line, end.line]),
      [
        [1, 1],
        [2, 2],
        [4, 4],
      ],
    );
    const fixed = carriedOut(action!, at).split('\r\n');
    assert.equal(fixed[1], '(00:00-00:08) ***1.1: 问好***');
    assert.deepEqual(fixed.slice(5), lines.slice(5));
  });

  it('fix nothing that the author has turned off', () => {
    const settings = readSettings({ rules: { 'time-overlap': 'off' } }, fail as never);
    const at = { ...inNote(overlapping), settings };
    const [action] = actionsAt(at, undefined, { only: [fixAllKind] });
    assert.equal(action && resolve(action, at).edit, undefined);
  });
});
