import assert from 'node:assert/strict';
import { lostLetters } from './words';

const note = [
  '+++',
  'tags = ["菜", "菜"]',
  '+++',
  '# 第二部分：夏天',
  '（00:10-1分30秒） ***2.1： 浇水***',
  '- 每天**早上**浇 git。',
  '',
  '(01:30-02:00) ***2.2: 浇水***',
  '<!-- episode-notes-disable-line time-gap -->',
  '- 傍晚再浇。',
  '',
].join('\n');

describe('The letters that an edit loses', () => {
  it('are those of a body or a title', () => {
    assert.equal(lostLetters(note, note.replace('傍晚', '晚')), '傍');
    assert.equal(lostLetters(note, note.replace(' git', '')), 'git');
    assert.equal(lostLetters(note, note.replace('：夏天', '')), '夏天');
  });

  it('are not what a header is spelled with, nor signs, nor a comment for the server', () => {
    const fixed = note
      .replace('第二部分：', 'part2: ')
      .replace('（00:10-1分30秒）', '(00:10-01:30)')
      .replaceAll('**早上**', '早上')
      .replace(/<!--.*-->\n/, '');
    assert.equal(lostLetters(note, fixed), '');
  });

  it('are not those of a line that becomes a heading', () => {
    const wrong = '# part2: 甲\n第二部分：丙\n';
    assert.equal(lostLetters(wrong, '# part1: 甲\n# part2: 丙\n'), '');
    assert.equal(lostLetters(wrong, '# part1: 甲\n# part2: \n'), '第二部分丙');
  });

  it('are not comments for the server in a title', () => {
    const titled = note.replace('夏天', '夏天<!-- episode-notes-disable-line time-gap -->');
    assert.equal(lostLetters(titled, titled.replace('（00:10', '(00:10')), '');
  });

  it('are not a term that is listed twice, nor the title that merged segments share', () => {
    const merged = note.replace(', "菜"', '').replace('(01:30-02:00) ***2.2: 浇水***\n', '');
    assert.equal(lostLetters(note, merged), '');
  });

  it('are none where the comment that they stand in is closed', () => {
    const open = '<!-- episode-notes-disable-next 天\n\n# part1: 甲\n';
    assert.equal(lostLetters(open, open.replace('天', '天 -->')), '');
    assert.match(lostLetters(open, open.replace('天', '-->')), /天/);
  });
});
