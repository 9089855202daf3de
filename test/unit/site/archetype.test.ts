import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fillArchetype, longestArchetype } from '../../../server/src/site/archetype';
import { processorTime } from '../processorTime';

/** When Hugo's answers were recorded: `--clock 2025-03-09T04:05:06Z` in the zone of Shanghai. */
const now = { time: Date.parse('2025-03-09T04:05:06Z'), offset: 480 };
const fileAt = (path: string) => ({ path, hasName: !path.endsWith('/'), now });
const filled = (archetype: string, title?: string, path = 'posts/my-first-post.md') =>
  fillArchetype(
    archetype,
    fileAt(path),
    title === undefined ? title : { text: title, isOpen: false },
  );

/** The text with its open places in `⟨⟩`. */
function marked({ text, open }: ReturnType<typeof fillArchetype>): string {
  return open.reduceRight(
    (done, { start, end }) =>
      `${done.slice(0, start)}⟨${text.slice(start, end)}⟩${done.slice(end)}`,
    text,
  );
}

describe('an archetype', () => {
  it('is filled in as `hugo new content` of Hugo 0.169 does', () => {
    const file = `${import.meta.dirname}/writtenByHugo.json`;
    const recorded: [path: string, archetype: string, written: string][] = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    assert.ok(recorded.length > 200);
    for (const [path, archetype, written] of recorded) {
      const { text, unfilled } = filled(archetype, undefined, path);
      assert.deepEqual([text, unfilled], [written, []], `${archetype} of ${path}`);
    }
  });

  it('has the title that the author has given where Hugo would make one of the file’s name', () => {
    for (const [archetype, text] of [
      [
        '+++\ntitle = \'{{ replace .File.ContentBaseName "-" " " | title }}\'\n+++\n',
        "title = '早市'",
      ],
      ['---\ntitle: "{{ .Name | humanize }}"\n---\n', 'title: "早市"'],
      ['---\ntitle: {{ .Name }}\nslug: {{ .Name }}\n---\n', 'title: 早市\nslug: my-first-post'],
      ['{"title": "{{ .Name }}"}\n', '{"title": "早市"}'],
      ['# {{ replace .Name "-" " " }}\n', '# 早市'],
      ['---\nsection: {{ title .Section }}\n---\n', 'section: Posts'],
    ] as const) {
      assert.equal(
        filled(archetype, '早市')
          .text.replace(/\+\+\+\n|---\n|\n$/g, '')
          .trim(),
        text,
      );
    }
  });

  it('stays valid whatever the title is', () => {
    const title = (archetype: string, text: string) =>
      filled(archetype, text).text.split('\n')[1]?.trim();
    const words = '{{ replace .Name "-" " " | title }}';
    const toml = `+++\ntitle = '${words}'\n+++\n`;
    assert.equal(title(toml, 'It’s "on"'), `title = 'It’s "on"'`);
    assert.equal(title(toml, `It's "on"`), String.raw`title = "It's \"on\""`);
    assert.equal(title(`+++\ntitle = "${words}"\n+++\n`, 'a "b\\'), String.raw`title = "a \"b\\"`);
    assert.equal(title(`+++\ntitle = 'On ${words}'\n+++\n`, `it's`), `title = 'On it’s'`);
    const yaml = `---\ntitle: ${words}\n---\n`;
    assert.equal(title(yaml, '早市'), 'title: 早市');
    for (const text of ['a: b', '#1', '- a', 'true', 'a #b', '[a]', "'a", '*a*', '']) {
      assert.equal(title(yaml, text), `title: ${JSON.stringify(text)}`);
    }
    assert.equal(title(`---\ntags: [${words}, x]\n---\n`, 'a, b'), 'tags: ["a, b", x]');
    assert.equal(title(`{\n"title": "${words}"\n}\n`, 'a "b"'), String.raw`"title": "a \"b\""`);
    assert.equal(title(`---\n---\n# ${words}\n`, 'a "b"'), '---');
    assert.match(filled(`---\n---\n# ${words}\n`, 'a: "b"').text, /# a: "b"\n$/);
  });

  it('stays valid where a comment stands behind the title', () => {
    const title = (archetype: string, text: string) =>
      filled(archetype, text).text.split('\n')[1]?.trim();
    const yaml = '---\ntitle: {{ .Name }} # 注释\n---\n';
    for (const text of ['a: b', '- x', '@x', "'''", 'x #y', '#1', '[x]', '']) {
      assert.equal(title(yaml, text), `title: ${JSON.stringify(text)} # 注释`);
    }
    assert.equal(title(yaml, '早市'), 'title: 早市 # 注释');
    const single = `---\ntitle: '{{ .Name }}' # it's\n---\n`;
    assert.equal(title(single, "it's: a"), `title: "it's: a" # it's`);
    const toml = `+++\ntitle = '{{ .Name }}' # it's "x"\n+++\n`;
    assert.equal(title(toml, `'a' #b`), `title = "'a' #b" # it's "x"`);
  });

  it('stays valid whatever the title is between three quotes of TOML', () => {
    const line = (value: string, text: string) =>
      filled(`+++\n# it's\ntitle = ${value}\n+++\n{{ .Name }}`, text).text.slice(11, -18);
    assert.equal(line('"""{{ .Name }}"""', 'a\\b """'), String.raw`title = """a\\b \"\"\""""`);
    assert.equal(line("'''{{ .Name }}'''", 'a\\b "c" it\'s'), `title = '''a\\b "c" it's'''`);
    assert.equal(line("'''{{ .Name }}'''", `'''"`), `title = "'''\\""`);
    const below = `'''\n{{ title .Name }}\n'''`;
    assert.equal(line(below, "''''"), `title = '''\n’’’’\n'''`);
    assert.equal(line(below.replaceAll("'''", '"""'), '\\'), 'title = """\n\\\\\n"""');
  });

  it('has letters in the case that Hugo gives them, and words where Hugo parts them', () => {
    for (const [archetype, text] of [
      ['{{ upper "straße ŉﬁ é" }}', 'STRAßE ŉﬁ É'],
      ['{{ lower "İI ΑΣ É" }}', 'ii ασ é'],
      ['{{ humanize "ßa_b:c/d-e" }}', 'ßa b c d e'],
      ['{{ upper "ᾳ" }}', '{{ upper "ᾳ" }}'],
      ['{{ humanize "a+b" }}', '{{ humanize "a+b" }}'],
    ] as const) {
      assert.equal(filled(archetype).text, text);
    }
  });

  it('keeps its acronyms in small letters, unlike in Hugo', () => {
    assert.equal(filled('{{ humanize "my id url" }}').text, 'My id url');
  });

  it('keeps what Hugo does not take for a comment', () => {
    for (const comment of ['{{/* a }} */}}', '{{- /* a */}}', '{{/* a */ -}}', '{{/**/}}']) {
      assert.deepEqual(filled(`x${comment}y`).unfilled, [], comment);
    }
    for (const fault of ['{{ /* c */ }}', '{{/* a */ }}', '{{-/* a */}}', '{{/* a */-}}']) {
      assert.equal(marked(filled(`x ${fault} y`)), `x ⟨${fault}⟩ y`);
    }
  });

  it('leaves to the author what is not simple, and says what that is', () => {
    const cases: [archetype: string, marked: string][] = [
      ['author: {{ .Site.Params.author }}', 'author: ⟨{{ .Site.Params.author }}⟩'],
      ['{{ $x := .Name }}a', '⟨{{ $x := .Name }}⟩a'],
      ['{{ now }} {{ now | lower }}', '⟨{{ now }}⟩ ⟨{{ now | lower }}⟩'],
      ['{{ now.Format "MST" }}', '⟨{{ now.Format "MST" }}⟩'],
      ['{{ dateFormat "2 January" now }}', '⟨{{ dateFormat "2 January" now }}⟩'],
      ['{{ time.Format ":date_long" now }}', '⟨{{ time.Format ":date_long" now }}⟩'],
      ['{{ lower }}{{ title .Name "a" }}', '⟨{{ lower }}⟩⟨{{ title .Name "a" }}⟩'],
      ['{{ .Name | .Type }}{{ (.Name }}', '⟨{{ .Name | .Type }}⟩⟨{{ (.Name }}⟩'],
      ['{{ humanize "12" }}', '⟨{{ humanize "12" }}⟩'],
      ['{{ .Foo }}{{ }}{{ constructor }}', '⟨{{ .Foo }}⟩⟨{{ }}⟩⟨{{ constructor }}⟩'],
      [
        'a {{- if .X }} {{ .Name }} {{ range .Y }}{{ end }}{{ else }}b{{ end -}} c',
        'a⟨{{- if .X }} {{ .Name }} {{ range .Y }}{{ end }}{{ else }}b{{ end -}}⟩c',
      ],
      ['{{ if .X }}{{ .Type }}', '⟨{{ if .X }}⟩posts'],
      ['{{ end }}{{ else }}', '⟨{{ end }}⟩⟨{{ else }}⟩'],
      ['a {{ .Name | title', 'a ⟨{{ .Name | title⟩'],
    ];
    for (const [archetype, expected] of cases) {
      const outcome = filled(archetype);
      assert.equal(marked(outcome), expected);
      assert.equal(outcome.unfilled.length, expected.split('⟨').length - 1);
      assert.equal(outcome.readable.length, outcome.text.length);
    }
    assert.deepEqual(filled('{{ .X }} {{ .X }}').unfilled, ['{{ .X }}']);
  });

  it('leaves the title open while it is not known, and names what needs the file’s name', () => {
    const archetype = '---\ntitle: "{{ replace .Name "-" " " | title }}"\nslug: {{ .Name }}\n---\n';
    assert.match(marked(filled(archetype)), /^title: "⟨My First Post⟩"\nslug: my-first-post$/m);
    const unnamed = fillArchetype(archetype, fileAt('posts/'), { text: '标题', isOpen: true });
    assert.match(marked(unnamed), /^title: "⟨标题⟩"\nslug: ⟨\{\{ .Name \}\}⟩$/m);
    assert.deepEqual(unnamed.unfilled, ['{{ .Name }}']);
    const named = fillArchetype('title: {{ .Name }}', fileAt(''), { text: '标题', isOpen: true });
    assert.equal(marked(named), 'title: ⟨标题⟩');
  });

  it('is filled in at once, whatever a stranger has put into it', async () => {
    const nested = Array.from({ length: 15 }).reduce<string>(
      (inner) => `(replace ${inner} "a" "aaaaaaaaaa")`,
      '"a"',
    );
    assert.equal(filled(`{{ replace ${nested} "b" "c" }}`).unfilled.length, 1);
    for (const piece of [
      '{{ if }}',
      '{{ end }}',
      '{{"',
      '{{/*',
      '{{- /**/ -}}',
      '{{ .Name }}',
      '{{<',
      '{{- ',
      '{{((((',
      "'{{.Name}}'",
      '{{ `',
      '\n',
      '{{ .X -}}   ',
    ]) {
      const text = piece.repeat(longestArchetype / piece.length);
      for (const archetype of [`---\n${text}`, `{"a":"${text}"}`]) {
        const took = await processorTime(() =>
          assert.ok(filled(archetype, `a'b`).open.length <= 100),
        );
        assert.ok(took < 500, `${piece}: ${archetype.slice(0, 9)}`);
      }
    }
  });
});
