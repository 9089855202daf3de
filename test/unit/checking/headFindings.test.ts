import assert from 'node:assert/strict';
import { checkHead } from '../../../server/src/checking/headFindings';
import type { RuleSettings } from '../../../server/src/editing/ruleSettings';
import { Note } from '../../../server/src/note/note';
import { fail, part, settings } from '../rules/ruleText';

/** Settings that count how often a rule asks for them. */
function counted() {
  const asked = { times: 0 };
  const own: RuleSettings = {
    ...settings,
    get frontMatter() {
      asked.times++;
      return settings.frontMatter;
    },
  };
  return { asked, own };
}

const body = part('(00:00-00:30) ***1.1: 一***', '(00:30-01:00) ***1.2: 二***');

describe('what is found at the beginning of a note', () => {
  it('is not looked for again while only bodies are edited', () => {
    const { asked, own } = counted();
    let note = Note.read(`+++\ntitle = "甲"\n+++\n${body}`);
    const before = checkHead(note, own, fail);
    assert.equal(before.length, 1);
    assert.equal(asked.times, 1);
    for (const letter of '字字字') {
      note = note.edit({ offset: note.length, deleteCount: 0, inserted: letter });
      assert.equal(checkHead(note, own, fail), before);
    }
    assert.equal(asked.times, 1);
  });

  it('is looked for again where front matter or settings change', () => {
    const { asked, own } = counted();
    const note = Note.read(`+++\ntitle = "甲"\n+++\n${body}`);
    checkHead(note, own, fail);
    const dated = note.edit({ offset: 4, deleteCount: 0, inserted: 'date = 2025-04-20\n' });
    assert.deepEqual(checkHead(dated, own, fail), []);
    assert.equal(asked.times, 2);
    assert.equal(
      checkHead(note, { ...own, frontMatter: { required: ['author'] } }, fail).length,
      1,
    );
  });

  it('is nothing where a rule fails, and the others go on', () => {
    const failed: string[] = [];
    const own: RuleSettings = {
      ...settings,
      get frontMatter(): RuleSettings['frontMatter'] {
        throw new Error('no keys');
      },
    };
    const note = Note.read(`+++\ntitle = "甲"\n+++\n${body}`);
    assert.deepEqual(
      checkHead(note, own, (code) => failed.push(code)),
      [],
    );
    assert.deepEqual(failed, ['front-matter-required']);
  });
});
