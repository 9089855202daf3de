import assert from 'node:assert/strict';
import { setMedia } from '../../../../server/src/editing/frontMatter/setMedia';
import { outcomeText } from '../refactored';

const body = '# part1: 甲\n(00:00-00:20) ***1.1: 乙***\n- 丙\n';
const set = (head: string, media = '音频/12.mp3') =>
  outcomeText(head + body, (note) => setMedia(note, media));

describe('naming the recording of a note', () => {
  it('writes params.media in the language of the front matter', () => {
    for (const [head, expected] of [
      ['+++\ntitle = "甲"\n+++\n', '+++\nparams.media = "音频/12.mp3"\ntitle = "甲"\n+++\n'],
      [
        '+++\ntitle = "甲"\n[params]\nx = 1\n+++\n',
        '+++\ntitle = "甲"\n[params]\nmedia = "音频/12.mp3"\nx = 1\n+++\n',
      ],
      ['---\nparams:\n  x: 1\n---\n', '---\nparams:\n  media: "音频/12.mp3"\n  x: 1\n---\n'],
      ['{"params": {}}\n', '{"params": {"media": "音频/12.mp3"}}\n'],
    ] as const) {
      assert.equal(set(head), expected + body);
    }
  });

  it('replaces what is named already, in its quotes', () => {
    assert.equal(
      set("+++\n[params]\nmedia = 'a.mp3' # 旧\n+++\n"),
      `+++\n[params]\nmedia = '音频/12.mp3' # 旧\n+++\n${body}`,
    );
    assert.equal(
      set('---\nparams: {media: a.mp3}\n---\n', "it's: x"),
      `---\nparams: {media: "it's: x"}\n---\n${body}`,
    );
  });

  it('says why it cannot', () => {
    assert.equal(set(''), 'refused: A note without front matter cannot name its recording');
    assert.equal(
      set('+++\nparams = 1\n+++\n'),
      'refused: params.media cannot be written into this front matter',
    );
  });
});
