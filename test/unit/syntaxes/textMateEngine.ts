import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as oniguruma from 'vscode-oniguruma';
import type { IGrammar, IOnigLib, IRawTheme } from 'vscode-textmate';
import * as textMate from 'vscode-textmate';

export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** A piece of a line with the scopes that the grammar gives it, outermost first. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

interface GrammarContribution {
  readonly language?: string;
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
  readonly embeddedLanguages?: Readonly<Record<string, string>>;
  readonly tokenTypes?: Readonly<Record<string, 'other' | 'comment' | 'string'>>;
}

/** A VS Code whose Markdown grammar the tests run against. */
export interface Vscode {
  /** Where it stands, seen from the project's root. */
  readonly name: string;
  /** The absolute path of its built-in extensions. */
  readonly extensions: string;
}

/**
 * Every VS Code that the set-up has put under `.cache/vscode`. None found gives an empty list,
 * which `describeInVscode` reports.
 */
export function installedVscodes(): Vscode[] {
  return extensionFolders(join(projectRoot, '.cache/vscode'), 6).map((extensions) => ({
    name: relative(projectRoot, extensions),
    extensions,
  }));
}

/** One suite a VS Code; without any, a test that fails and says what is missing. */
export function describeInVscode(title: string, suite: (vscode: Vscode) => void): void {
  const found = installedVscodes();
  for (const vscode of found) describe(`${title} (${vscode.name})`, () => suite(vscode));
  if (found.length > 0) return;
  describe(title, () => {
    it('finds the Markdown grammar of VS Code', () => {
      throw new Error(
        'No markdown-basics/syntaxes/markdown.tmLanguage.json under .cache/vscode: `npm test` installs a VS Code there.',
      );
    });
  });
}

/** What this extension contributes to VS Code's `contributes.grammars`. */
export function ownGrammars(): GrammarContribution[] {
  return grammarsOf(projectRoot);
}

/**
 * Loads a grammar as VS Code's workbench does: a grammar is injected into every root scope that
 * its `injectTo` names or is a prefix of.
 */
export function createRegistry(
  vscode: Vscode,
  own: readonly GrammarContribution[],
  theme?: IRawTheme,
) {
  const contributions = [
    ...readdirSync(vscode.extensions).flatMap((name) => grammarsOf(join(vscode.extensions, name))),
    ...own,
  ];
  return new textMate.Registry({
    onigLib: onigLib(),
    ...(theme === undefined ? {} : { theme }),
    loadGrammar: async (scopeName) => {
      const file = contributions.find((grammar) => grammar.scopeName === scopeName)?.path;
      return file === undefined ? null : textMate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: (scopeName) =>
      contributions
        .filter(({ injectTo = [] }) =>
          injectTo.some((target) => `${scopeName}.`.startsWith(`${target}.`)),
        )
        .map((grammar) => grammar.scopeName),
  });
}

/** The grammar of a root scope; throws where there is none. */
export async function loadGrammar(
  vscode: Vscode,
  scopeName: string,
  own: readonly GrammarContribution[] = ownGrammars(),
): Promise<IGrammar> {
  const grammar = await createRegistry(vscode, own).loadGrammar(scopeName);
  if (grammar === null) throw new Error(`There is no grammar for ${scopeName}.`);
  return grammar;
}

/** The tokens of every line, in order. */
export function tokenize(grammar: IGrammar, lines: readonly string[]): Token[][] {
  let state = textMate.INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

/**
 * What VS Code's editor keeps of a piece of the last line, as the bits that vscode-textmate
 * documents: 0–7 language, 8–9 token type, 15–23 foreground. A piece that is not there gives
 * those of the line's start.
 */
export function metadataAt(grammar: IGrammar, lines: readonly string[], piece: string): number {
  let state = textMate.INITIAL;
  for (const line of lines.slice(0, -1)) state = grammar.tokenizeLine2(line, state).ruleStack;
  const last = lines.at(-1) ?? '';
  const { tokens } = grammar.tokenizeLine2(last, state);
  const at = Math.max(0, last.indexOf(piece));
  let metadata = 0;
  for (let i = 0; i < tokens.length && tokens[i]! <= at; i += 2) metadata = tokens[i + 1]!;
  return metadata;
}

let loading: Promise<IOnigLib> | undefined;

function onigLib(): Promise<IOnigLib> {
  loading ??= oniguruma
    .loadWASM(readFileSync(join(projectRoot, 'node_modules/vscode-oniguruma/release/onig.wasm')))
    .then(() => ({
      createOnigScanner: oniguruma.createOnigScanner,
      createOnigString: oniguruma.createOnigString,
    }));
  return loading;
}

function extensionFolders(folder: string, depth: number): string[] {
  const extensions = join(folder, 'extensions');
  if (existsSync(join(extensions, 'markdown-basics/syntaxes/markdown.tmLanguage.json')))
    return [extensions];
  if (depth === 0 || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => extensionFolders(join(folder, entry.name), depth - 1));
}

function grammarsOf(extension: string): GrammarContribution[] {
  const manifest = join(extension, 'package.json');
  if (!existsSync(manifest)) return [];
  const grammars: GrammarContribution[] =
    JSON.parse(readFileSync(manifest, 'utf8')).contributes?.grammars ?? [];
  return grammars.map((grammar) => ({ ...grammar, path: join(extension, grammar.path) }));
}
