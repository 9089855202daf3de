import assert from 'node:assert/strict';
import type { CodeAction, Range } from 'vscode-languageserver';
import { runToEnd } from '../../../../server/src/base/steps';
import type { NoteWithFindings } from '../../../../server/src/features/codeActions/actionKind';
import { listCodeActions } from '../../../../server/src/features/codeActions/codeActions';
import { silenceKind } from '../../../../server/src/features/codeActions/silencing';
import { diagnosticOf } from '../../../../server/src/features/diagnostics/diagnostics';
import { codesIn, withCrlf } from '../../rules/ruleText';
import { carriedOut, noteWithFindings as noteAt, resolved, uri } from './noteWithFindings';

/** The actions in the 1-based lines of a note, or in all of it. */
function actionsIn(at: NoteWithFindings, first = 1, last = first, only?: string[]): CodeAction[] {
  const range: Range = {
    start: { line: first - 1, character: 0 },
    end: { line: last - 1, character: 999 },
  };
  const diagnostics = at.found.map((finding) => diagnosticOf(finding, at.note, at.settings, at));
  const context = { diagnostics, ...(only && { only }) };
  const actions = runToEnd(listCodeActions(at, { textDocument: { uri }, range, context }));
  return actions.filter(({ data }) => data?.kind === 'silence');
}

/** The text after the action of this title at a line. */
function silenced(text: string, line: number, title: string): string {
  const at = noteAt(text);
  const action = actionsIn(at, line).find((one) => one.title === title);
  assert.ok(action, `${title} is not among ${actionsIn(at, line).map((one) => one.title)}`);
  return carriedOut(action, at);
}

const frontMatter = '+++\ntitle = "样例"\ndate = "2025-01-02"\ntags = ["一", ""]\n+++\n';
const body = `# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 报**“甲”的错误**。

(00:15-00:20) ***1.2: 预告***
- 乙
`;
const text = frontMatter + body;

describe('The actions that silence', () => {
  it('offer the line and the note for a finding, and go along with it', () => {
    const actions = actionsIn(noteAt(text), 10);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Silence time-gap on this line', 'Silence time-gap in this note'],
    );
    for (const { kind, isPreferred, diagnostics } of actions) {
      assert.equal(kind, silenceKind);
      assert.equal(isPreferred, undefined);
      assert.deepEqual(
        diagnostics?.map(({ code }) => code),
        ['time-gap'],
      );
    }
  });

  it('are quick fixes for a client that asks for those alone, as at a problem in a list', () => {
    const kinds = (only: string[]) => actionsIn(noteAt(text), 10, 10, only).map(({ kind }) => kind);
    assert.deepEqual(kinds(['quickfix']), ['quickfix', 'quickfix']);
    assert.deepEqual(kinds(['']), [silenceKind, silenceKind]);
  });

  it('silence a header by a comment above it', () => {
    const result = silenced(text, 10, 'Silence time-gap on this line');
    const comment = '<!-- episode-notes-disable-next-line time-gap -->\n';
    assert.equal(result, text.replace('(00:15', `${comment}(00:15`));
    assert.deepEqual(codesIn(result), ['front-matter-empty-item 4', 'emphasis-unrendered 8']);
  });

  it('silence a line of text by a comment at its end', () => {
    const result = silenced(text, 8, 'Silence emphasis-unrendered on this line');
    const comment = ' <!-- episode-notes-disable-line emphasis-unrendered -->';
    assert.equal(result, text.replace('错误**。', `错误**。${comment}`));
    assert.deepEqual(codesIn(result), ['front-matter-empty-item 4', 'time-gap 10']);
  });

  it('silence a line of front matter by a comment of TOML above it', () => {
    const result = silenced(text, 4, 'Silence front-matter-empty-item on this line');
    const comment = '# episode-notes-disable-next-line front-matter-empty-item\n';
    assert.equal(result, text.replace('tags', `${comment}tags`));
    assert.deepEqual(codesIn(result), ['emphasis-unrendered 9', 'time-gap 11']);
  });

  it('silence a note in its front matter, and take further rules into the same comment', () => {
    const once = silenced(text, 10, 'Silence time-gap in this note');
    assert.equal(once, text.replace('title', '# episode-notes-disable time-gap\ntitle'));
    const twice = silenced(once, 9, 'Silence emphasis-unrendered in this note');
    assert.equal(twice, once.replace('time-gap', 'time-gap emphasis-unrendered'));
    assert.deepEqual(codesIn(twice), ['front-matter-empty-item 5']);
  });

  it('silence a note without front matter above all that is published', () => {
    const result = silenced(body, 5, 'Silence time-gap in this note');
    assert.equal(result, `<!-- episode-notes-disable time-gap -->\n\n${body}`);
    assert.deepEqual(codesIn(result), ['emphasis-unrendered 5']);
  });

  it('silence a note with JSON right below it, whatever it is written like', () => {
    for (const json of [
      '{"title": "样例"}\n',
      '{\n  "title": "样例"\n}\n',
      '{"title":\n"样例" }\n',
    ]) {
      const line = 5 + json.split('\n').length - 1;
      const result = silenced(json + body, line, 'Silence time-gap in this note');
      assert.equal(result, `${json}<!-- episode-notes-disable time-gap -->\n\n${body}`);
      assert.ok(!codesIn(result).some((told) => told.startsWith('time-gap')));
    }
  });

  it('silence what is found in JSON by a comment below it, which takes further rules in', () => {
    const json = `{"title": "样例", "date": "2025-04-20"} 后\n\n${body}`;
    const once = silenced(json, 1, 'Silence front-matter-position in this note');
    const comment = '<!-- episode-notes-disable front-matter-position -->\n\n';
    assert.equal(once, json.replace('后\n', `后\n${comment}`));
    assert.deepEqual(codesIn(once), ['emphasis-unrendered 7', 'time-gap 9']);
    const twice = silenced(once, 9, 'Silence time-gap in this note');
    assert.deepEqual(codesIn(twice), ['emphasis-unrendered 7']);
  });

  it('write nothing above front matter that is still to be closed', () => {
    for (const open of ['{"title": "样例\n\n', '{\n"title": 1\n\n']) {
      const titles = actionsIn(noteAt(open + body), 1, 12).map(({ title }) => title);
      assert.ok(titles.includes('Silence time-gap on this line'), open);
      assert.ok(!titles.includes('Silence time-gap in this note'), open);
    }
    const yaml = '---\ntitle: 样例\n\n';
    const result = silenced(yaml + body, 8, 'Silence time-gap in this note');
    assert.equal(result, (yaml + body).replace('title', '# episode-notes-disable time-gap\ntitle'));
  });

  it('write a comment into YAML on a line of its own', () => {
    const yaml = '--- # 草稿\ntitle: 样例\ndate: 2025-04-20\n---\n';
    const result = silenced(yaml + body, 9, 'Silence time-gap in this note');
    assert.equal(result, (yaml + body).replace('title', '# episode-notes-disable time-gap\ntitle'));
    assert.deepEqual(codesIn(result), ['emphasis-unrendered 8']);
  });

  it('keep the line ends of the note', () => {
    for (const [line, title] of [
      [10, 'Silence time-gap on this line'],
      [10, 'Silence time-gap in this note'],
      [4, 'Silence front-matter-empty-item on this line'],
    ] as const) {
      assert.equal(silenced(withCrlf(text), line, title), withCrlf(silenced(text, line, title)));
    }
  });

  it('name a rule once for a line and once for all lines, however often it is at fault', () => {
    const twice = text.replace(
      '- 乙',
      '- 报**“甲”的错误**，报**“乙”的错误**。\n\n  报**“丙”的**，',
    );
    const titles = actionsIn(noteAt(twice), 8, 13).map(({ title }) => title);
    const ofEmphasis = titles.filter((title) => title.includes('emphasis-unrendered'));
    assert.deepEqual(ofEmphasis, [
      'Silence emphasis-unrendered on this line',
      'Silence emphasis-unrendered in this note',
      'Silence emphasis-unrendered on this line',
      'Silence emphasis-unrendered on this line',
    ]);
  });

  it('are left out where a comment would be none, or would change what is published', () => {
    const swallowed = text.replace('。\n\n(00:15', '。\n(00:15');
    assert.deepEqual(
      actionsIn(noteAt(swallowed), 9)
        .map(({ title }) => title)
        .filter((title) => title.endsWith('line')),
      [],
    );
    const inTable = text.replace('- 乙', '| 甲 | 乙 |\n|---|---|\n| 报**“甲”的错误**。 | 丙 |');
    assert.deepEqual(
      actionsIn(noteAt(inTable), 13)
        .map(({ title }) => title)
        .filter((title) => title.endsWith('line')),
      [],
    );
  });

  it('are left out for a comment that silences nothing: that is to be removed', () => {
    const unused = text.replace('(00:15', '<!-- episode-notes-disable-line time-order -->\n(00:15');
    assert.deepEqual(codesIn(unused).slice(2), ['suppression-unused 10', 'time-gap 11']);
    assert.deepEqual(actionsIn(noteAt(unused), 10, 10), []);
  });

  it('come only where quick fixes are asked for, and for findings of other places not at all', () => {
    assert.deepEqual(actionsIn(noteAt(text), 10, 10, ['source.fixAll']), []);
    assert.deepEqual(actionsIn(noteAt(text), 10, 10, ['refactor']), []);
    assert.deepEqual(actionsIn(noteAt(text), 7), []);
  });

  it('have no edit for a text that is another by now', () => {
    const [action] = actionsIn(noteAt(text), 10);
    const later = noteAt(`${text}\n`, 2);
    assert.equal(resolved(action!, later).edit, undefined);
  });
});
