import assert from 'node:assert/strict';
import { type AppliedFacts, whatApplies } from '../../../server/src/features/whatApplies';
import { Note } from '../../../server/src/note/note';
import { rules } from '../../../server/src/rules';
import { readSection } from '../../../server/src/settings/readSection';
import { readConfig } from '../../../server/src/settings/readSiteFile';
import { readData } from '../../../server/src/site/readData';
import { readSite } from '../../../server/src/site/readSite';

const nothing: AppliedFacts = {
  uri: 'file:///site/content/%E7%AC%AC%E4%B8%80%E6%9C%9F.md',
  note: undefined,
  files: [],
  editor: new Map(),
  site: undefined,
  transcript: {},
};

function episode(params: string): Note {
  return Note.read(`+++\n[params]\n${params}\n+++\n# part1: 春天\n`);
}

describe('the page on what applies', () => {
  it('says that nothing but the defaults does, where there is nothing', () => {
    assert.equal(
      whatApplies(nothing),
      `What applies to /site/content/第一期.md

Site
----
No configuration of Hugo is above this file: what Hugo does by default counts
taxonomies: tags, categories
defaultContentLanguage: en
languages: none
markup.goldmark.extensions.strikethrough: true
markup.goldmark.extensions.extras: none
markup.goldmark.extensions.typographer: true
markup.goldmark.extensions.cjk.enable: false
markup.goldmark.extensions.cjk.escapedSpace: false
markup.goldmark.extensions.cjk.eastAsianLineBreaks: false
markup.goldmark.renderer.unsafe: false
markup.goldmark.renderer.hardWraps: false

Settings
--------
No .episode-notes.toml is above this file
gapTolerance = 1 (default)
gapLimit = 60 (default)
frontMatter.required = ["title","date"] (default)
publish.targets = [] (default)
publish.level = "segments" (default)
ignore = [] (default)
draftLength = 30 (default)
inlayHints.durations = false (default)
inlayHints.totals = true (default)
inlayHints.gaps = true (default)
${rules.length} rules are as severe as they are by default

Episode
-------
This file is no note
`,
    );
  });

  it('says of each setting which place it has its value from', () => {
    const near = readConfig('gapLimit = 30\n[rules]\ntime-gap = "off"\n').values;
    const far = readConfig('gapLimit = 20\ngapTolerance = 2.5\n').values;
    const section = { gapTolerance: 4, rules: { 'time-gap': 'error', 'time-first': 'hint' } };
    const page = whatApplies({
      ...nothing,
      files: [
        { uri: 'file:///site/content/.episode-notes.toml', values: near },
        { uri: 'file:///site/.episode-notes.toml', values: far },
      ],
      editor: readSection({ ...section, inlayHints: { totals: true } }, () => {}),
    });
    for (const line of [
      'Files: /site/content/.episode-notes.toml, /site/.episode-notes.toml',
      'gapTolerance = 2.5 (/site/.episode-notes.toml)',
      'gapLimit = 30 (/site/content/.episode-notes.toml)',
      'inlayHints.totals = true (default)',
      'rules.time-gap = "off" (/site/content/.episode-notes.toml)',
      'rules.time-first = "hint" (editor)',
    ]) {
      assert.ok(page.split('\n').includes(line), `${line}\nin\n${page}`);
    }
  });

  it('names the files of the site, what they say, and which cannot be read', () => {
    const text =
      'defaultContentLanguage = "zh"\n[taxonomies]\nseries = "series"\n[languages.zh]\nlabel = "中文"\n[languages.en]\n';
    const config = readSite([
      { name: 'hugo.toml', isSplit: false, reading: readData('toml', text) },
    ]);
    const folder = 'file:///site/';
    const page = whatApplies({
      ...nothing,
      site: {
        folder,
        files: [`${folder}hugo.toml`, `${folder}config/_default/markup.toml`],
        broken: [
          { uri: `${folder}config/_default/markup.toml`, place: '3:5' },
          { uri: `${folder}hugo.toml`, place: undefined },
        ],
        config,
      },
    });
    for (const line of [
      'Folder: /site/',
      'Configuration: hugo.toml, config/_default/markup.toml',
      'Cannot be read: config/_default/markup.toml:3:5. What it said before counts, else what Hugo does by default',
      'Cannot be read: hugo.toml, which is not UTF-8, too long or no regular file. What it said before counts, else what Hugo does by default',
      'taxonomies: series',
      'languages: zh (中文), en',
    ]) {
      assert.ok(page.split('\n').includes(line), `${line}\nin\n${page}`);
    }
  });

  it('names the medium and the transcript of the episode', () => {
    const note = episode('media = "talk.mp3"');
    const found = whatApplies({
      ...nothing,
      note,
      transcript: { uri: 'file:///site/content/a.zh.vtt' },
    });
    assert.match(found, /^Medium: talk\.mp3$/m);
    assert.match(found, /^Transcript: \/site\/content\/a\.zh\.vtt$/m);
    const none = whatApplies({ ...nothing, note: episode('media = "//host/talk.mp3"') });
    assert.match(none, /^Medium: \/\/host\/talk\.mp3, which is neither/m);
    assert.match(none, /^Transcript: none$/m);
  });

  it('keeps what a stranger wrote on one line', () => {
    const note = episode('media = "a\\nSettings\\u202e"');
    const page = whatApplies({ ...nothing, note });
    assert.match(page, /^Medium: a�Settings�/m);
  });
});
