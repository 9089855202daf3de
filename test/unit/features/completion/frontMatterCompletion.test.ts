import assert from 'node:assert/strict';
import { resolveCompletion } from '../../../../server/src/features/completion/completion';
import { frontMatterCursor } from '../../../../server/src/features/completion/frontMatterCursor';
import { keyItems } from '../../../../server/src/features/completion/keyItems';
import { valueItems } from '../../../../server/src/features/completion/valueItems';
import { readAtCursor } from '../cursorText';
import { everything } from './completionText';
import { offered, settings, used } from './frontMatterOffers';

const within = (content: string) => `+++\n${content}\n+++\n# part1: 春天\n`;

describe('completion of keys in front matter', () => {
  it('offers each one that is not there yet, with what has to stand behind it', () => {
    const offers = offered(within('Title = "x"\n▮\ntags = []'));
    assert.ok(!('title' in offers) && !('tags' in offers) && !('params' in offers));
    for (const [key, line] of [
      ['date', 'date = "2025-04-20"'],
      ['draft', `draft = \${1|true,false|}`],
      ['author', 'author = "$1"'],
      ['categories', 'categories = ["$1"]'],
      ['weight', 'weight = $1'],
    ] as const) {
      assert.equal(offers[key], within(`Title = "x"\n${line}\ntags = []`));
    }
  });

  it('takes the word that is typed, and leaves a value that is there', () => {
    assert.equal(offered(within('ti▮')).title, within('title = "$1"'));
    assert.equal(offered(within('ti▮ = "x"')).title, within('title = "x"'));
    assert.equal(offered(within('▮tle = "x"')).title, within('title = "x"'));
    assert.deepEqual(offered(within('title x▮')), {});
  });

  it('puts what belongs under [params] there', () => {
    assert.equal(offered(within('[Params]\nme▮')).media, within('[Params]\nmedia = "$1"'));
    assert.equal(offered(within('[params]\nmedia = ""\n▮')).title, undefined);
    assert.equal(offered(within('[params]\nmedia = ""\n▮')).media, undefined);
    assert.equal(offered(within('[menu]\n▮')).media, undefined);
  });

  it('makes the table where it is missing and would take in nothing else', () => {
    assert.equal(offered(within('▮\n# end')).media, within('[params]\nmedia = "$1"\n# end'));
    assert.equal(offered(within('▮\ntitle = ""')).media, within('params.media = "$1"\ntitle = ""'));
    assert.equal(
      offered(within('params.media = ""\n▮')).duration,
      within('params.media = ""\nparams.duration = "$1"'),
    );
    assert.equal(offered(within('▮\n[params]\n')).media, undefined);
    const crlf = within('▮').replaceAll('\n', '\r\n');
    assert.equal(offered(crlf).media, crlf.replace('▮', '[params]\r\nmedia = "$1"'));
  });

  it('goes on in front matter that no parser takes, and in one that is not closed yet', () => {
    assert.ok('date' in offered(within('title = “x”\n▮')));
    assert.equal(offered('+++\ntitle = ""\nda▮').date, '+++\ntitle = ""\ndate = "2025-04-20"');
  });

  it('offers the keys that the author wants in every note', () => {
    const { note, position } = readAtCursor(within('▮'));
    const at = frontMatterCursor(note, position)!;
    const wanted = { ...settings, frontMatter: { required: ['系列', 'params.guest'] } };
    const items = keyItems(at, wanted, everything);
    assert.deepEqual(
      items.slice(0, 2).map(({ label, textEdit }) => [label, textEdit?.newText]),
      [
        ['系列', '"系列" = "$1"'],
        ['guest', '[params]\nguest = "$1"'],
      ],
    );
  });

  it('needs no snippets', () => {
    const plain = { snippets: false, editorCommands: false };
    const offers = offered(within('▮'), plain);
    assert.equal(offers.draft, within('draft = true'));
    assert.equal(offers.tags, within('tags = [""]'));
  });

  it('tells of a key what Hugo does with it once it is looked at', () => {
    const { note, position } = readAtCursor(within('▮'));
    const items = keyItems(frontMatterCursor(note, position)!, settings, everything);
    for (const item of items) {
      assert.equal(item.documentation, undefined);
      assert.ok(resolveCompletion(item).documentation, item.label);
    }
    const [other] = items;
    assert.deepEqual(resolveCompletion({ ...other!, data: null }), { ...other, data: null });
  });

  it('is nowhere else', () => {
    for (const marked of [
      within('# ti▮'),
      within('title = "x"').replace('+++\n# part', '▮+++\n# part'),
      within('title = "x"').replace('part1', '▮part1'),
      '▮+++\n+++\n',
      within('[par▮ams]'),
      within('params = { ▮ }'),
    ]) {
      assert.deepEqual(offered(marked), {}, marked);
    }
  });
});

describe('completion of values in front matter', () => {
  it('offers today for dates, and the two for draft', () => {
    assert.deepEqual(offered(within('date = ▮')), { '2025-04-20': within('date = "2025-04-20"') });
    assert.deepEqual(offered(within('date = "20▮"')), {
      '2025-04-20': within('date = "2025-04-20"'),
    });
    assert.deepEqual(offered(within('draft = t▮')), {
      true: within('draft = true'),
      false: within('draft = false'),
    });
  });

  it('offers the tags that are used already, those of most notes first', () => {
    const results = offered(within('tags = ["花", ▮]'));
    assert.deepEqual(Object.keys(results), ['园艺', '"大"字', 'AI']);
    assert.equal(results.园艺, within('tags = ["花", "园艺"]'));
    assert.equal(results['"大"字'], within(`tags = ["花", '"大"字']`));
    const inQuotes = offered(within('tags = ["花", "▮"]'));
    assert.equal(inQuotes.AI, within('tags = ["花", "AI"]'));
    assert.equal(offered(within('categories = ["▮')).AI, within('categories = ["AI"'));
    assert.equal(offered(within('[params]\ntags = ["▮"]')).AI, within('[params]\ntags = ["AI"]'));
  });

  it('makes a list where none is begun, and puts the comma that is missing', () => {
    assert.equal(offered(within('tags = ▮')).AI, within('tags = ["AI"]'));
    assert.equal(offered(within('tags = ["花" ▮]')).AI, within('tags = ["花" , "AI"]'));
    assert.equal(offered(within('tags = "▮"')).AI, within('tags = "AI"'));
  });

  it('offers none that the list has already, whatever its spelling', () => {
    assert.deepEqual(Object.keys(offered(within('tags = ["ai", "▮"]'))), ['园艺', '"大"字']);
    assert.ok('AI' in offered(within('tags = ["A▮I"]')));
    const whileTyped = Object.keys(offered(within(`tags = ["花", 'ai', "▮]`)));
    assert.deepEqual(whileTyped, ['园艺', '"大"字'], 'no parser reads the list with this quote');
  });

  it('leaves the quotes around the cursor, at which the next stop of a snippet may stand', () => {
    const { note, position } = readAtCursor(within('tags = ["园▮"]'));
    const at = frontMatterCursor(note, position);
    assert.ok(at);
    const [item, quoted] = valueItems(at, used, settings);
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: 1, character: 9 }, end: { line: 1, character: 10 } },
      newText: '园艺',
    });
    assert.deepEqual(quoted?.textEdit, { range: at.range, newText: `'"大"字'` });
  });

  it('keeps a tag among the offers until all of it is typed, so that a Tab then goes on', () => {
    const filterText = (value: string) => {
      const { note, position } = readAtCursor(within(value));
      return valueItems(frontMatterCursor(note, position)!, used, settings)[0]?.filterText;
    };
    assert.equal(filterText('tags = ["▮'), '"园');
    assert.equal(filterText('tags = ["▮"]'), '园');
    assert.equal(filterText('author = "园▮"'), '园');
    assert.equal(filterText('tags = [▮]'), '园');
    assert.equal(filterText('tags = [园艺▮]'), '园艺', 'which has no quotes yet');
  });

  it('offers the authors, and the end of the note for its duration', () => {
    assert.equal(offered(within('author = ▮')).园艺, within('author = "园艺"'));
    const marked = `+++\n[params]\nduration = ▮\n+++\n# part1: 春天\n(00:00-01:10) ***1.1: 一***\n`;
    assert.deepEqual(offered(marked), { '01:10': marked.replace('▮', '"01:10"') });
    assert.deepEqual(offered(within('[params]\nduration = ▮')), {});
  });

  it('leaves other values to the author', () => {
    for (const line of [
      'title = "▮"',
      'draft = true ▮',
      '[menu]\ntags = ["▮"]',
      'date = """\n▮\n"""',
    ]) {
      assert.deepEqual(offered(within(line)), {}, line);
    }
  });
});
