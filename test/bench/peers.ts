import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CancellationToken, Emitter } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from './edits';
import type { SampleNote } from './texts';

/** Somebody else's program with one note open. */
export interface Peer {
  /** Takes an edit and does what it does after each. The answer shows that it did. */
  take(edit: Edit): unknown;
}

/** Everything that VS Code's own Markdown server works out after an edit. */
export async function markdownLanguageService(note: SampleNote): Promise<Peer> {
  const { createLanguageService, githubSlugifier } = await loadLanguageService();
  const changed = new Emitter<TextDocument>();
  const never = new Emitter<never>().event;
  const markdownIt = new MarkdownIt({ html: true });
  const document = TextDocument.create('file:///note.md', 'markdown', 1, note.text);
  const service = createLanguageService({
    workspace: {
      workspaceFolders: [],
      onDidChangeMarkdownDocument: changed.event,
      onDidCreateMarkdownDocument: never,
      onDidDeleteMarkdownDocument: never,
      getAllMarkdownDocuments: async () => [document],
      hasMarkdownDocument: () => true,
      openMarkdownDocument: async () => document,
      stat: async () => undefined,
      readDirectory: async () => [],
    },
    parser: {
      slugifier: githubSlugifier,
      tokenize: async (open) => markdownIt.parse(open.getText(), {}),
    },
    logger: { level: 0, log() {} },
  });
  return {
    async take(edit) {
      changed.fire(TextDocument.update(document, [edit], document.version + 1));
      const answers = await Promise.all([
        service.getDocumentSymbols(document, {}, CancellationToken.None),
        service.getFoldingRanges(document, CancellationToken.None),
        service.computeDiagnostics(document, { ignoreLinks: [] }, CancellationToken.None),
      ]);
      return answers.map(({ length }) => length);
    },
  };
}

/** The whole text through remark-parse. */
export function wholeRemark(note: SampleNote): Peer {
  const parser = unified().use(remarkParse).freeze();
  return wholeText(note, (text) => parser.parse(text).children.length);
}

/** The whole text through markdown-it's parser. */
export function wholeMarkdownIt(note: SampleNote): Peer {
  const parser = new MarkdownIt();
  return wholeText(note, (text) => parser.parse(text, {}).length);
}

/** What no reading of the whole text can be faster than: one look at the start of every line. */
export function anchoredExpression(note: SampleNote): Peer {
  const header = /^(?:\(\d+:\d\d(?::\d\d)?-\d+:\d\d(?::\d\d)?\) \*\*\*\d+\.\d+: |# part\d+: )/gm;
  return wholeText(note, (text) => text.match(header)?.length);
}

function wholeText(note: SampleNote, read: (text: string) => unknown): Peer {
  const document = TextDocument.create('file:///note.md', 'markdown', 1, note.text);
  return {
    take(edit) {
      TextDocument.update(document, [edit], document.version + 1);
      return read(document.getText());
    },
  };
}

/** As much of the service's interface as is used here: its own types are there only once it is installed. */
interface LanguageServiceModule {
  readonly githubSlugifier: unknown;
  createLanguageService(init: {
    workspace: Record<string, unknown>;
    parser: { slugifier: unknown; tokenize(document: TextDocument): Promise<unknown> };
    logger: { level: number; log(): void };
  }): {
    getDocumentSymbols: Answer<object>;
    getFoldingRanges(document: TextDocument, token: CancellationToken): Promise<unknown[]>;
    computeDiagnostics: Answer<{ ignoreLinks: string[] }>;
  };
}

type Answer<Options> = (
  document: TextDocument,
  options: Options,
  token: CancellationToken,
) => Promise<unknown[]>;

/** It stands in a folder of its own, which the parent process names. */
async function loadLanguageService(): Promise<LanguageServiceModule> {
  const require = createRequire(`${process.env.EPISODE_NOTES_BENCH_PEERS}/package.json`);
  const path = require.resolve('vscode-markdown-languageservice');
  return import(pathToFileURL(path).href);
}
