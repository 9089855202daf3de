import assert from 'node:assert/strict';
import { frontMatterCursor } from '../../../server/src/features/completion/frontMatterCursor';
import { keyItems } from '../../../server/src/features/completion/keyItems';
import { prepareRename } from '../../../server/src/features/rename/prepareRename';
import { defaultSettings } from '../../../server/src/settings/noteSettings';
import { readData } from '../../../server/src/site/readData';
import { readSite } from '../../../server/src/site/readSite';
import { everything } from '../features/completion/completionText';
import { readAtCursor } from '../features/cursorText';
import { settings, tell } from '../rules/ruleText';

function siteWith(taxonomies: string) {
  const text = `[taxonomies]\n${taxonomies}\n`;
  return readSite([{ name: 'hugo.toml', isSplit: false, reading: readData('toml', text) }]);
}

const podcast = siteWith('series = "series"\ntag = "tags"');

/** What a rule says of a front matter in a site. */
function says(code: string, content: string, site = podcast): string[] {
  const text = `+++\n${content}\n+++\n# part1: 早晨\n(00:00-00:10) ***1.1: 出门***\n- 走。\n`;
  return tell(code, text, { ...settings, site }).map((told) => told.says);
}

describe('the taxonomies of a site', () => {
  it('are lists of terms, of which Hugo makes one page where two are spelled alike', () => {
    const content = 'series = ["Open AI", "open-ai", " "]';
    assert.deepEqual(says('front-matter-duplicate-item', content), [
      'Hugo takes "Open AI" and "open-ai" for one term',
    ]);
    assert.deepEqual(says('front-matter-empty-item', content), ['series has an empty item']);
    const { site } = defaultSettings;
    assert.deepEqual(says('front-matter-duplicate-item', content, site), []);
  });

  it('have a text for one term, and lose a list within a list', () => {
    assert.deepEqual(says('front-matter-type', 'Series = "甲，乙"'), [
      'Hugo takes "甲，乙" for one item of Series',
    ]);
    assert.deepEqual(says('front-matter-type', 'series = [["甲"]]'), [
      'Hugo reads no item of series in [["甲"]]',
    ]);
  });

  it('are lost in a table, but for params', () => {
    const guests = siteWith('guest = "guests"');
    assert.equal(says('front-matter-misplaced', '[a]\nguests = ["甲"]', guests).length, 1);
    assert.deepEqual(says('front-matter-misplaced', '[params]\nguests = ["甲"]', guests), []);
  });

  it('leave out what Hugo has by default, of which two spellings are then two items', () => {
    const content = 'categories = ["Open AI", "open-ai", "x", "x"]';
    assert.deepEqual(says('front-matter-duplicate-item', content), [
      '"x" stands in categories twice',
    ]);
  });

  it('are offered as keys, and renamed', () => {
    const { note, position } = readAtCursor('+++\n▮\n+++\n# part1: x\n');
    const at = frontMatterCursor(note, position)!;
    const own = { ...defaultSettings, site: podcast };
    const item = keyItems(at, own, everything).find(({ label }) => label === 'series');
    assert.equal(item?.textEdit?.newText, 'series = ["$1"]');

    const there = readAtCursor('+++\nseries = ["第▮一季"]\n+++\n# part1: x\n');
    const keys = [podcast.termKeys, defaultSettings.site.termKeys] as const;
    const [renamed, asToday] = keys.map((termKeys) =>
      prepareRename(there.note, there.position, termKeys),
    );
    assert.equal(renamed?.placeholder, '第一季');
    assert.equal(asToday, null);
  });
});
