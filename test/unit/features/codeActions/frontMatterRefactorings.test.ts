import assert from 'node:assert/strict';
import { CodeActionTriggerKind } from 'vscode-languageserver';
import { runToEnd } from '../../../../server/src/base/steps';
import { listCodeActions } from '../../../../server/src/features/codeActions/codeActions';
import { refactor } from '../../../../server/src/features/codeActions/refactorings';
import type { FrontMatterRefactoring } from '../../../../server/src/protocol/protocol';
import { carriedOut, noteWithFindings, uri } from './noteWithFindings';

const body = '\n# part1: 甲\n(00:00-00:20) ***1.1: 一***\n- 上\n';
const text = `---\ntitle: 一 # 暂定\ndate: 2025-04-20\n# 完\n---\n${body}`;
const lineOf = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });

function conversionsAt(line: number, own = text, context: object = {}) {
  const params = {
    textDocument: { uri },
    range: lineOf(line),
    context: { diagnostics: [], ...context },
  };
  const actions = runToEnd(listCodeActions(noteWithFindings(own), params));
  return actions.filter(({ title }) => title.startsWith('Convert'));
}

function command(kind: FrontMatterRefactoring, own = text) {
  const params = { textDocument: { uri }, range: lineOf(7), refactoring: { kind } };
  return runToEnd(refactor(noteWithFindings(own), params, { snippetEdits: true }));
}

describe('converting front matter by code action', () => {
  it('is offered within it, for the two other languages, with what is lost', () => {
    assert.deepEqual(
      conversionsAt(1).map(({ title }) => title),
      ['Convert front matter to TOML', 'Convert front matter to JSON (drops 2 comments)'],
    );
    assert.deepEqual(
      conversionsAt(1, text.replace(' # 暂定', '')).map(({ title }) => title),
      ['Convert front matter to TOML', 'Convert front matter to JSON (drops 1 comment)'],
    );
    assert.deepEqual(conversionsAt(7), []);
  });

  it('is no action for an editor that asks by itself, or for other kinds', () => {
    const triggerKind = CodeActionTriggerKind.Automatic;
    assert.deepEqual(conversionsAt(1, text, { triggerKind }), []);
    assert.deepEqual(conversionsAt(1, text, { only: ['refactor.move'] }), []);
    const only = ['refactor.rewrite.episodeNotes.toToml'];
    assert.equal(conversionsAt(1, text, { only }).length, 1);
  });

  it('is not offered where a value would be lost', () => {
    assert.deepEqual(
      conversionsAt(1, text.replace('一', '')).map(({ title }) => title),
      ['Convert front matter to JSON (drops 2 comments)'],
    );
    assert.deepEqual(conversionsAt(1, text.replace('title: 一', 'title: "一')), []);
  });

  it('changes the front matter alone', () => {
    const [toToml] = conversionsAt(2);
    assert.equal(
      carriedOut(toToml!, noteWithFindings(text)),
      `+++\ntitle = "一" # 暂定\ndate = 2025-04-20\n# 完\n+++\n${body}`,
    );
  });
});

describe('converting front matter by command', () => {
  it('works wherever the cursor is, and tells afterwards what was left out', () => {
    const { edits, notice } = command('convertToJson');
    assert.equal(edits.length, 1);
    assert.equal(notice, '2 comments were left out, as JSON has none');
    assert.equal(command('convertToToml').notice, undefined);
  });

  it('says why it cannot', () => {
    const refused = command('convertToToml', text.replace('一', ''));
    assert.deepEqual(
      [refused.edits, refused.refusal],
      [[], 'title has no value, which TOML cannot express'],
    );
    assert.equal(command('convertToYaml').refusal, 'The front matter is YAML already');
    assert.equal(command('convertToYaml', body).refusal, 'This note has no front matter');
  });
});
