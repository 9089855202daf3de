import assert from 'node:assert/strict';
import type { Position, Range } from 'vscode-languageserver';
import { runToEnd } from '../../../../server/src/base/steps';
import { refactor } from '../../../../server/src/features/codeActions/refactorings';
import { Note } from '../../../../server/src/note/note';
import type { SegmentRefactoring } from '../../../../server/src/protocol/protocol';

const text = `开场白

# part1: 备料
(00:00-00:20) ***1.1: 和面***
- 过筛
- 加水

(00:20-00:40) ***1.2: 醒发***
- 盖布

# part2: 待写

# part3: 上炉
(00:40-01:00) ***3.1: 烘烤***
- 二百度
`;

describe('a command for segments that can do nothing says why', () => {
  it('merge: the last segment has none to be merged with', async () => {
    assert.equal(
      await refusal('mergeSegment', text.replace('- 二百度', '- 二|百度')),
      '3.1 is the last segment: no other is there to merge it with',
    );
  });

  it('merge: the next segment belongs to another part', async () => {
    assert.equal(
      await refusal('mergeSegment', text.replace('- 盖布', '- 盖|布')),
      '1.2 is the last segment of its part; only segments of one part can be merged',
    );
    assert.equal(
      await refusal('mergeSegment', text.replace('- 盖布', '- |盖布').replace('- 二', '- |二')),
      'Only segments of one part can be merged',
    );
  });

  it('merge: one of the headers is wrong, and it says which', async () => {
    const wrong = text.replace('(00:20-00:40)', '（00:20-00:40）').replace('- 过筛', '- |过筛');
    assert.equal(
      await refusal('mergeSegment', wrong),
      'The header of 1.2 has a fault; put it right first',
    );
  });

  it('split: nothing stands above, the header is wrong, or there is a selection', async () => {
    assert.match(
      await refusal('splitSegment', text.replace('- 盖布', '- |盖布')),
      /^Put the cursor between two paragraphs/,
    );
    const reversed = text.replace('00:00-00:20', '00:20-00:00').replace('- 加水', '|- 加水');
    assert.match(await refusal('splitSegment', reversed), /^The header of 1\.1 has a fault/);
    assert.match(await refusal('splitSegment', text.replace('过筛', '|过筛|')), /select nothing$/);
  });

  it('insert: nobody knows when the segment above ends, or it leaves code open', async () => {
    const open = text.replace('- 二百度', '```|');
    const endless = text.replace('00:40-01:00', '00:40-').replace('二百度', '二百度|');
    for (const kind of ['insertSegment', 'insertPart'] as const) {
      assert.match(await refusal(kind, open), /^3\.1 leaves code/);
      assert.match(await refusal(kind, endless), /^Nobody knows when 3\.1 ends/);
    }
  });

  it('move: there is no segment further on', async () => {
    assert.equal(
      await refusal('moveSegmentUp', text.replace('过筛', '|过筛')),
      'There is no segment above 1.1',
    );
    assert.equal(
      await refusal('moveSegmentDown', text.replace('二百度', '二|百度')),
      'There is no segment below 3.1',
    );
  });

  it('move: the part in that direction is empty, and several would leave their part', async () => {
    assert.equal(
      await refusal('moveSegmentDown', text.replace('盖布', '|盖布')),
      'The part that 1.2 would move into has no segments yet',
    );
    const both = text.replace('过筛', '|过筛').replace('盖布', '盖|布');
    assert.equal(
      await refusal('moveSegmentDown', both),
      'Only one segment at a time can move into another part',
    );
    const across = text.replace('盖布', '|盖布').replace('二百度', '二|百度');
    assert.equal(
      await refusal('moveSegmentUp', across),
      'Only segments of one part can be moved together',
    );
  });

  it('move: code that is left open would swallow the rest', async () => {
    const open = text.replace('- 盖布', '~~~').replace('过筛', '|过筛');
    assert.match(await refusal('moveSegmentDown', open), /^1\.2 leaves code/);
  });

  it('above the first part: the cursor is in no segment or part', async () => {
    const above = text.replace('开场白', '开|场白');
    const refusals = {
      splitSegment: 'Put the cursor into a segment',
      mergeSegment: 'Put the cursor into a segment',
      moveSegmentUp: 'Put the cursor into a segment',
      moveSegmentDown: 'Put the cursor into a segment',
      insertSegment: 'Put the cursor below a part heading or into a segment',
      insertPart: 'Put the cursor into a part',
    };
    for (const [kind, says] of Object.entries(refusals)) {
      assert.equal(await refusal(kind as SegmentRefactoring, above), says, kind);
    }
  });
});

/** What is said at the cursor `|`, or with what stands between two of them selected. */
async function refusal(kind: SegmentRefactoring, marked: string): Promise<string> {
  const pieces = marked.split('|');
  const note = Note.read(pieces.join(''));
  const places: Position[] = [];
  let offset = 0;
  for (const piece of pieces.slice(0, -1)) {
    offset += piece.length;
    places.push(note.positionAt(offset));
  }
  const range = { start: places[0], end: places.at(-1) } as Range;
  const uri = 'file:///a.md';
  const result = runToEnd(
    refactor(
      { uri, version: 1, note },
      { textDocument: { uri }, range, refactoring: { kind } },
      { snippetEdits: true },
    ),
  );
  assert.deepEqual(result.edits, []);
  return result.refusal ?? '';
}
