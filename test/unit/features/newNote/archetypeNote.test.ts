import assert from 'node:assert/strict';
import { check } from '../../../../server/src/checking/check';
import {
  unfilledMessage,
  unreadableMessage,
} from '../../../../server/src/features/newNote/archetypeMessages';
import { archetypeNote } from '../../../../server/src/features/newNote/archetypeNote';
import { Note } from '../../../../server/src/note/note';
import { fixed, type Template, templateText } from '../../../../server/src/note/templates/template';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';

const words = { title: fixed('早市'), part: '开场', segment: '问好', point: '大家好。' };
const settings = { ...defaultSettings, today: () => '2025-04-20' };
const now = new Date(2025, 3, 20, 8);
const outline = '# part1: ⟨开场⟩\n(00:00-⟨00:01⟩) ***1.1: ⟨问好⟩***\n- ⟨大家好。⟩\n';

/** The note with its open places in `⟨⟩`. */
function begun(text: string, required: readonly string[] = ['title', 'date']): string {
  const source = { text, path: 'posts/早市.md', now };
  const { template } = archetypeNote(source, words, true, {
    ...settings,
    frontMatter: { required },
  });
  return marked(template);
}

function marked(template: Template): string {
  return template.map((piece) => (piece.isOpen ? `⟨${piece.text}⟩` : piece.text)).join('');
}

describe('a new note from an archetype', () => {
  it('has its front matter and body, and the first part below', () => {
    assert.equal(
      begun(
        `+++\ndate = '{{ .Date | dateFormat "2006-01-02" }}'\ndraft = true\ntitle = '{{ replace .File.ContentBaseName "-" " " | title }}'\ntags = []\n+++\n\n嘉宾：{{ .Site.Params.guest }}\n`,
      ),
      `+++\ndate = '2025-04-20'\ndraft = true\ntitle = '早市'\ntags = [⟨⟩]\n+++\n\n嘉宾：⟨{{ .Site.Params.guest }}⟩\n\n${outline}`,
    );
  });

  it('is taken as it is where the archetype has a part or a segment', () => {
    for (const body of [
      '# part1: 片头\n',
      '# part1: {{ .Site.Title }}\n(00:00-00:30) ***1.1: 片头***\n- 欢迎\n',
    ]) {
      const head = '+++\ntitle = "一"\ndate = 2025-01-01\n+++\n';
      assert.equal(begun(head + body), head + body.replace(/\{\{.*?\}\}/, '⟨$&⟩'));
    }
  });

  it('is as the site has it in YAML and JSON too, and its empty values are open', () => {
    assert.equal(
      begun(
        '---\ntitle: {{ .Name }}\ndate: 2025-01-01 # day\nauthor:\nmenu:\n  main: ""\nkeywords:\n- a\ntags: [ ] # none\n---\n',
      ),
      `---\ntitle: 早市\ndate: 2025-01-01 # day\nauthor: ⟨⟩\nmenu:\n  main: "⟨⟩"\nkeywords:\n- a\ntags: [⟨⟩] # none\n---\n\n${outline}`,
    );
    assert.equal(
      begun('{\n  "title": "",\n  "date": "2025-01-01",\n  "tags": []\n}\n'),
      `{\n  "title": "早市",\n  "date": "2025-01-01",\n  "tags": [⟨⟩]\n}\n\n${outline}`,
    );
  });

  it('has the title of the episode where the archetype leaves it empty, or has none', () => {
    for (const [archetype, line] of [
      ['+++\ntitle = ""\ndate = 2025-01-01\n+++\n', 'title = "早市"'],
      ["+++\ntitle = '' # name\ndate = 2025-01-01\n+++\n", 'title = "早市" # name'],
      ['+++\ndate = 2025-01-01\n+++\n', 'title = "早市"'],
      ['---\ntitle:\ndate: 2025-01-01\n---\n', 'title: "早市"'],
    ] as const) {
      assert.equal(begun(archetype).split('\n')[1], line);
    }
  });

  it('gets the keys that the author wants in every note', () => {
    assert.equal(
      begun(
        '+++\ntitle = "{{ .Name }}"\ndraft = {{ .Site.Params.draft }}\n[params]\nhost = ""\n+++\n',
        ['title', 'date', 'params.media'],
      ),
      `+++\ntitle = "早市"\ndate = "2025-04-20"\ndraft = ⟨{{ .Site.Params.draft }}⟩\n[params]\nmedia = "⟨⟩"\nhost = "⟨⟩"\n+++\n\n${outline}`,
    );
  });

  it('has title and date where the archetype says that there are none', () => {
    const head = (archetype: string, required?: readonly string[]) =>
      begun(archetype, required).slice(0, -outline.length - 1);
    const plain = '---\ntitle: "早市"\ndate: 2025-04-20\n---\n';
    const mended = '---\ntitle: "早市"\ndate: "2025-04-20"\n---\n';
    for (const none of ['null', 'NULL']) {
      assert.equal(head(`---\ntitle: ${none}\ndate: ${none}\n---\n`), plain, none);
    }
    assert.equal(head('---\ntitle: ~\ndate: ~\n---\n'), mended);
    assert.equal(head('---\ntitle:\ndate:\n---\n'), mended);
    assert.equal(
      head('---\ntitle: # 名\ndate: ~ # 日\n---\n'),
      '---\ntitle: "早市" # 名\ndate: "2025-04-20" # 日\n---\n',
    );
    assert.equal(
      head('{\n  "title": null,\n  "date": null\n}\n'),
      '{\n  "title": "早市",\n  "date": "2025-04-20"\n}\n',
    );
    assert.equal(
      head('---\nauthor: {{ .Site.Title }}\ntitle: ~ # 名\ndate:\nhost: # 谁\n---\n', []),
      '---\nauthor: ⟨{{ .Site.Title }}⟩\ntitle: "早市" # 名\ndate: ⟨⟩\nhost: ⟨⟩ # 谁\n---\n',
    );
    assert.equal(
      head('---\ntitle: ~\nlang: {{ .X }}\ndate:\ntags:\n  - {{ .Y }}\n---\n'),
      '---\ntitle: "早市"\nlang: ⟨{{ .X }}⟩\ndate: "2025-04-20"\ntags:\n  - ⟨{{ .Y }}⟩\n---\n',
    );
  });

  it('has our front matter where the archetype has none', () => {
    const head = begun('').slice(0, -outline.length);
    assert.match(head, /^\+\+\+\ntitle = "早市"\ndate = "⟨2025-04-20⟩"\n[\s\S]*\+\+\+\n\n$/);
    assert.equal(begun('欢迎！'), `${head}欢迎！\n\n${outline}`);
  });

  it('has no finding', () => {
    const source = {
      text: '+++\ntags = ["a"]\n+++\n{{/* x */}}\n欢迎！\n',
      path: 'posts/早市.md',
      now,
    };
    const { template } = archetypeNote(source, words, true, settings);
    const note = Note.read(templateText(template));
    assert.equal(note.isNote, true);
    assert.deepEqual(
      check(note, settings, (_what, error) => assert.fail(String(error))),
      [],
    );
  });
});

describe('what is said of an archetype', () => {
  it('names what is left to the author, three of it at most', () => {
    assert.equal(unfilledMessage('archetypes/posts.md', []), undefined);
    assert.match(unfilledMessage('a.md', ['{{ .X }}']) ?? '', /^a\.md .*: \{\{ \.X \}\}$/);
    const many = [
      '{{ .A }}',
      `{{ if\n .B }}${'x'.repeat(999)}`,
      '{{ .C }}',
      '{{ .D }}',
      '{{ .E }}',
    ];
    assert.match(
      unfilledMessage('a.md', many) ?? '',
      /A \}\}, \{\{ if \.B \}\}x{40,50}…, .* and 2 more$/,
    );
  });

  it('has no links and icons of a stranger', () => {
    const evil = '[x](command:y)$(sync)';
    const said = [unfilledMessage(evil, [evil]), unreadableMessage(evil)].join();
    assert.doesNotMatch(said, /[\]$]\(/);
  });
});
