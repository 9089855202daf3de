import { askEverything } from './askEverything';
import { able, endAll, TestClient } from './client';
import { faulty, uri } from './sampleNote';

afterEach(endAll);

describe('bad documents', () => {
  const documents: Record<string, string> = {
    'an empty file': '',
    'a single line end': '\n',
    'lone surrogates':
      '# part1: \ud800\n(00:00-00:10) ***1.1: \udc00x\ud83d***\n- \ud83d**\udc4d**了\n',
    NUL: '\0\n# part1: \0\n(00:00-00:10) ***1.1: \0***\n- \0\n',
    'lone CR': faulty.replaceAll('\n', '\r'),
    'numbers of ten digits':
      '# part9999999999: x\n(00:00-00:10) ***9999999999.9999999999: y***\n- z\n',
    'absurd times':
      '# part1: x\n(9999999999:99-00:99999) ***1.1: y***\n- z\n(999999999:00:00-0:0) ***1.2: y***\n',
    'an unclosed fence': `# part1: x\n\`\`\`\n${faulty}`,
    'an unclosed comment': `# part1: x\n<!--\n${faulty}`,
    'unclosed front matter': '+++\ntitle = "x"\n# part1: x\n(00:00-00:10) ***1.1: y***\n',
    'front matter that is not TOML': '+++\n{[=\n+++\n# part1: x\n',
    'unclosed JSON front matter': '{ "title": \n# part1: x\n',
    'nothing but stars': `# part1: x\n(00:00-00:10) ***1.1: y***\n${'*'.repeat(5000)}\n`,
    brackets: `# part1: x\n(00:00-00:10) ***1.1: y***\n${'['.repeat(20_000)}\n`,
  };
  for (const [what, text] of Object.entries(documents)) {
    it(`with ${what} are answered without a failure`, async () => {
      const client = await TestClient.start({ capabilities: able });
      await client.open(uri, text, 'episode-notes');
      for (const line of [0, 1, 2]) await askEverything(client, uri, line, 1);
      await client.change(uri, 2, { text: `${text}\n${text}` });
      await askEverything(client, uri);
    });
  }

  it('with a line of 5 MB are answered without a failure, in text and in a title', async () => {
    const client = await TestClient.start({ capabilities: able });
    const long = '很长的一行'.repeat(1_000_000);
    for (const [at, text] of [
      `# part1: x\n(00:00-00:10) ***1.1: y***\n- ${long}\n`,
      `# part1: x\n(00:00-00:10) ***1.1: ${long}***\n- z\n`,
      `# part1: ${long}\n`,
    ].entries()) {
      const own = `file:///long-${at}.md`;
      await client.open(own, text);
      await askEverything(client, own, 1, 1);
      await client.notify('textDocument/didClose', { textDocument: { uri: own } });
    }
  });
});
