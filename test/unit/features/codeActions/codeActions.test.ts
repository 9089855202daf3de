import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import { runToEnd } from '../../../../server/src/base/steps';
import type { NoteWithFindings } from '../../../../server/src/features/codeActions/actionKind';
import {
  listCodeActions,
  listWholeActions,
  resolveCodeAction,
} from '../../../../server/src/features/codeActions/codeActions';
import { fixAllKind } from '../../../../server/src/features/codeActions/fixAll';
import { silenceKind } from '../../../../server/src/features/codeActions/silencing';
import { diagnosticOf } from '../../../../server/src/features/diagnostics/diagnostics';
import { combineSettings } from '../../../../server/src/settings/noteSettings';
import { readSection } from '../../../../server/src/settings/readSection';
import { fail } from '../../rules/ruleText';
import { stepCount } from '../../stepCount';
import { carriedOut, noteWithFindings as inNote, resolved, uri } from './noteWithFindings';

const overlapping = `# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 一

(00:08-00:20) ***1.2: 预告***
- 二
`;
const diagnosticsOf = (at: NoteWithFindings) =>
  at.found.map((finding) => diagnosticOf(finding, at.note, at.settings, at));

/** What is listed unasked as a line (all of it), or the whole text, is selected. */
function everythingAt(
  at: NoteWithFindings,
  line?: number,
  context: Partial<CodeActionContext> = {},
  list = listCodeActions,
) {
  const range = {
    start: { line: line ?? 0, character: 0 },
    end: { line: line ?? 9999, character: line === undefined ? 0 : 999 },
  };
  const unasked = { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic };
  const params = { textDocument: { uri }, range, context: { ...unasked, ...context } };
  return runToEnd(list(at, params));
}

/** The fixes there, of one finding or of all. */
function fixesAt(...asked: Parameters<typeof everythingAt>) {
  return everythingAt(...asked).filter(
    ({ data }) => data?.kind === 'fix' || data?.kind === 'fixAll',
  );
}

describe('code actions', () => {
  it('list the fixes of the finding under the cursor without their edits', () => {
    const at = inNote(overlapping);
    const actions = fixesAt(at, 4);
    assert.deepEqual(
      actions.map(({ title, kind, edit }) => ({ title, kind, edit })),
      [
        { title: 'End 1.1 at 00:08', kind: 'quickfix', edit: undefined },
        { title: 'Start 1.2 at 00:10', kind: 'quickfix', edit: undefined },
      ],
    );
    assert.deepEqual(fixesAt(at, 5), []);
  });

  it('carry out the fix that was chosen, and nothing else', () => {
    const at = inNote(overlapping);
    const [endEarlier, startLater] = fixesAt(at, 4);
    assert.equal(carriedOut(endEarlier!, at), overlapping.replace('00:10)', '00:08)'));
    assert.equal(carriedOut(startLater!, at), overlapping.replace('(00:08', '(00:10'));
  });

  it('give no edit for a text that has changed since they were listed', () => {
    const [action] = fixesAt(inNote(overlapping, 1), 4);
    assert.equal(resolved(action!, inNote(overlapping, 2)).edit, undefined);
  });

  it('give no edit for a finding that is not there', () => {
    const [action] = fixesAt(inNote(overlapping), 4);
    assert.equal(resolved(action!, inNote(overlapping.replace('08', '10'))).edit, undefined);
  });

  it('name the diagnostic they fix, known by its data', () => {
    const at = inNote(overlapping);
    const [diagnostic] = diagnosticsOf(at);
    const other = { ...diagnostic!, code: 'time-gap' };
    const foreign = { ...diagnostic!, source: 'other linter' };
    const [action] = fixesAt(at, 4, { diagnostics: [other, foreign, diagnostic!] });
    assert.deepEqual(action?.diagnostics, [diagnostic]);
  });

  it('name the diagnostic for a client that drops its data, by code and place', () => {
    const at = inNote(overlapping);
    const { data: _, ...diagnostic } = diagnosticsOf(at)[0]!;
    assert.deepEqual(fixesAt(at, 4, { diagnostics: [diagnostic] })[0]?.diagnostics, [diagnostic]);
  });

  it('prefer the one fix that is right without knowing the recording', () => {
    const malformed = inNote('# part1: x\n（00:00－00:10） ***1.1： 问好***\n- 一\n');
    const [only, ...others] = fixesAt(malformed, 1);
    assert.equal(only?.isPreferred, true);
    assert.deepEqual(others, []);
    assert.ok(fixesAt(inNote(overlapping), 4).every(({ isPreferred }) => !isPreferred));
  });

  it('leave out what a client did not ask for', () => {
    const at = inNote(overlapping);
    const kinds = (only: string[]) => [
      ...new Set(fixesAt(at, undefined, { only }).map(({ kind }) => kind)),
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
    assert.ok(fixesAt(inNote(overlapping)).every(({ kind }) => kind === 'quickfix'));
    const clean = inNote(overlapping.replace('(00:08', '(00:10'));
    assert.deepEqual(fixesAt(clean, undefined, { only: [fixAllKind] }), []);
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
    const [action] = fixesAt(at, undefined, { only: [fixAllKind] });
    const { edits } = resolved(action!, at).edit!.documentChanges![0] as TextDocumentEdit;
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

  it('list "fix all" only where something is safe to fix', () => {
    const gap = inNote(overlapping.replace('(00:08', '(00:15'));
    assert.deepEqual(
      gap.found.map(({ code }) => code),
      ['time-gap'],
    );
    assert.deepEqual(fixesAt(gap, undefined, { only: [fixAllKind] }), []);
  });

  it('stop at the fixes of a hundred findings when the whole of a long note is selected', () => {
    const at = inNote(`# part1: 开场\n${'（00:00-00:10） ***1.1: 问好***\n- 一\n\n'.repeat(120)}`);
    const blocksOf = (actions: CodeAction[]) => [
      ...new Set(actions.map(({ data }) => data.finding.block)),
    ];
    const all = new Set(
      fixesAt(at).map(({ data }) => `${data.finding.code} ${data.finding.block}`),
    );
    assert.ok(at.found.length > 300 && all.size > 30 && all.size <= 100, `${all.size}`);
    assert.deepEqual(blocksOf(fixesAt(at, 1 + 119 * 3)), [120]);
  });

  it('pause between two findings', () => {
    const at = inNote(overlapping.replace('1.2', '1.5'));
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const list = (only: string) => {
      const context = { diagnostics: [], only: [only] };
      return listCodeActions(at, { textDocument: { uri }, range, context });
    };
    assert.equal(stepCount(list('quickfix')), at.found.length);
    const [action] = runToEnd(list(fixAllKind));
    assert.ok(stepCount(resolveCodeAction(action!, at)) > at.found.length);
  });

  it('come in the order in which an author reads them: fixes, refactorings, silencing', () => {
    const groups = everythingAt(inNote(overlapping), 4).map(({ kind = '' }) => kind.split('.')[0]);
    const inOrder = [...new Set(groups)];
    assert.deepEqual(inOrder, ['quickfix', 'refactor', silenceKind.split('.')[0]]);
    assert.deepEqual(
      groups,
      inOrder.flatMap((group) => groups.filter((one) => one === group)),
    );
  });

  it('come with their edits for a client that does not ask for those later', () => {
    const at = inNote(overlapping);
    const listed = everythingAt(at, 4);
    const whole = everythingAt(at, 4, {}, listWholeActions);
    assert.deepEqual(
      whole,
      listed.map((action) => resolved(action, at)),
    );
    assert.ok(whole.every(({ edit, command }) => (edit === undefined) !== (command === undefined)));
  });

  it('of others are given back as they are', () => {
    const at = inNote(overlapping);
    const { version } = at;
    for (const data of [
      undefined,
      null,
      3,
      {},
      { kind: 'constructor', uri, version },
      { kind: 'shiftTimes', uri, version },
    ]) {
      const action = { title: 'x', data };
      assert.equal(resolved(action, at), action);
    }
  });

  it('fix nothing that the author has turned off', () => {
    const section = readSection({ rules: { 'time-overlap': 'off' } }, fail as never);
    const at = inNote(overlapping, 1, combineSettings([section], ''));
    const [action] = fixesAt(at, undefined, { only: [fixAllKind] });
    assert.equal(action && resolved(action, at).edit, undefined);
  });
});
