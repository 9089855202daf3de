import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { runToEnd } from '../../../../server/src/base/steps';
import { listCodeActions } from '../../../../server/src/features/codeActions/codeActions';
import { actionsOutsideNotes } from '../../../../server/src/features/codeActions/turnLines';
import { carriedOut, noteWithFindings, uri } from './noteWithFindings';

const title = 'Turn these lines into segments';

/** `‸` marks the cursor; two mark both ends of a selection. */
function paramsOf(marked: string) {
  const [before = '', inside, after] = marked.split('‸');
  const text = before + (inside ?? '') + (after ?? '');
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const start = document.positionAt(before.length);
  const end =
    after === undefined ? start : document.positionAt(before.length + (inside ?? '').length);
  const context = { diagnostics: [] };
  return { text, document, params: { textDocument: { uri }, range: { start, end }, context } };
}

/** The note after the action; undefined where it is not offered. */
function inNote(marked: string): string | undefined {
  const { text, params } = paramsOf(marked);
  const at = noteWithFindings(text);
  const action = runToEnd(listCodeActions(at, params)).find((own) => own.title === title);
  return action && carriedOut(action, at);
}

function inPost(marked: string): string | undefined {
  const { text, document, params } = paramsOf(marked);
  const [action] = actionsOutsideNotes({ uri, version: 1, text }, params);
  if (action === undefined) return undefined;
  const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return TextDocument.applyEdits(document, change?.edits as TextEdit[]);
}

const head = '# part1: A\n(00:00-00:10) ***1.1: A***\n- a\n\n';
const tail = '\n(01:00-01:10) ***1.2: Z***\n- z\n';

describe('Turn these lines into segments', () => {
  it('continues times and numbers, and those below count on', () => {
    assert.equal(
      inNote(`${head}00:10 B\n00:‸30 - C & D\n${tail}`),
      `${head}(00:10-00:30) ***1.2: B***\n\n(00:30-01:00) ***1.3: - C & D***\n${tail.replace('1.2', '1.3').replace('1.3', '1.4')}`,
    );
  });

  it('takes the selected lines alone', () => {
    assert.equal(
      inNote(`${head}00:10 B\n‸00:20 C\n\n00:30 D\n‸00:40 E\n`),
      `${head}00:10 B\n\n(00:20-00:30) ***1.2: C***\n\n(00:30-00:31) ***1.3: D***\n\n00:40 E\n`,
    );
  });

  it('works on bullets and links', () => {
    assert.equal(
      inNote(`${head}- [00:10](https://e.org) B\n- [00:‸20](https://e.org) C\n`),
      `${head}(00:10-00:20) ***1.2: B***\n\n(00:20-00:21) ***1.3: C***\n`,
    );
  });

  it('works with the cursor in a list that touches headers', () => {
    const header = '(00:00-00:20) ***1.1: A***\n';
    const above = `# part1: P\n${header}`;
    const turned = `# part1: P\n${header}\n(00:20-01:00) ***1.2: B***\n\n(01:00-`;
    for (const mark of ['', '- ', '> ']) {
      assert.equal(
        inNote(`${above}${mark}0:‸20 B\n${mark}1:00 C\n`),
        `${turned}01:01) ***1.3: C***\n`,
      );
      assert.equal(
        inNote(`${above}${mark}0:20 B\n${mark}1:‸00 C\n(02:00-02:10) ***1.2: D***\n`),
        `${turned}02:00) ***1.3: C***\n\n(02:00-02:10) ***1.4: D***\n`,
      );
    }
    assert.match(
      inNote(`# part1: P\n0:20 B\n1:‸00 C\n# part2: Q\n`) ?? '',
      /1\.2: C\*\*\*\n\n# part2/,
    );
  });

  it('takes all of a list, however long', () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `${1 + Math.floor(at / 6)}:${at % 6}0 x`);
    const list = `${lines.slice(0, 2000).join('\n')}‸\n${lines.slice(2000).join('\n')}\n`;
    assert.equal(inNote(head + list)?.match(/^\(.*: x\*\*\*$/gm)?.length, 5000);
  });

  it('makes a note of a post with a list', () => {
    assert.equal(
      inPost(
        '+++\ntitle = "T"\n[params]\nduration = "05:00"\n+++\nHello.\n\n0:00 A‸\n1:05 B\n\nBye.\n',
      ),
      '+++\ntitle = "T"\n[params]\nduration = "05:00"\n+++\nHello.\n\n# part1: T\n(00:00-01:05) ***1.1: A***\n\n(01:05-05:00) ***1.2: B***\n\nBye.\n',
    );
    assert.match(
      inPost('0:00 A‸\r\n1:05 B\r\n') ?? '',
      /^# part1: Title of the part\r\n\(00:00-01:05\)/,
    );
  });

  it('is not offered for anything else', () => {
    for (const text of [
      ...[
        'Hel‸lo.\n',
        '0:00 A‸\n',
        'At 0:30 ‸we\nsaid 0:40 something else\n',
        '‸0:00 A\ntext\n0:30 B‸\n',
      ],
      ...['0:30 A‸\n0:10 B\n', '```\n0:00 A‸\n0:30 B\n```\n', '', '‸'],
    ]) {
      assert.equal(inPost(text), undefined, text);
      assert.equal(inNote(`${head}${text}`), undefined, text);
    }
    assert.equal(inNote(head.replace('1.1', '1.‸1')), undefined);
    assert.equal(inNote(`0:00 A‸\n0:30 B\n\n${head}`), undefined);
  });
});
