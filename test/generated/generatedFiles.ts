import { readFileSync } from 'node:fs';
import { severityNames } from '../../server/src/features/settings';
import { rules } from '../../server/src/rules';
import { pagesFolder, pathOfPage, readRulePage, severityLine } from './rulePage';

/** A file as it should be. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What follows from the rules and their pages: the severity in each page, the table of all rules,
 * the schema of `episodeNotes.rules`, and its descriptions. The Chinese ones are written by hand,
 * and only their order is ours.
 */
export function generatedFiles(): GeneratedFile[] {
  return [
    ...rules.map(({ code, severity }) => {
      const path = pathOfPage(code);
      const line = `Default severity: ${severity}.`;
      return { path, text: readFileSync(path, 'utf8').replace(severityLine, line) };
    }),
    rulesTable(),
    manifest(),
    englishDescriptions(),
    chineseDescriptions(),
  ];
}

const pages = new Map(rules.map(({ code }) => [code, readRulePage(code)]));
const sentenceOf = (code: string) => pages.get(code)?.sentence ?? '';

function rulesTable(): GeneratedFile {
  const path = `${pagesFolder}/README.md`;
  const rows = rules.map(
    ({ code, severity }) => `| [\`${code}\`](${code}.md) | ${severity} | ${sentenceOf(code)} |`,
  );
  const table = ['| code | severity | finds |', '|---|---|---|', ...rows, ''].join('\n');
  const text = readFileSync(path, 'utf8').replace(/^\| code .*\n(?:\|.*\n)*/m, () => table);
  return { path, text };
}

function manifest(): GeneratedFile {
  const path = 'package.json';
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const setting = manifest.contributes.configuration.properties['episodeNotes.rules'];
  setting.properties = Object.fromEntries(
    rules.map(({ code, severity }) => [
      code,
      {
        type: 'string',
        enum: severityNames,
        default: severity,
        description: `%rule.${code}%`,
      },
    ]),
  );
  return { path, text: asJson(manifest) };
}

function englishDescriptions(): GeneratedFile {
  // Settings editors show these as plain text.
  return descriptions('package.nls.json', (code) => sentenceOf(code).replaceAll('`', ''));
}

function chineseDescriptions(): GeneratedFile {
  return descriptions('package.nls.zh-cn.json', (_code, known) => known);
}

function descriptions(
  path: string,
  describe: (code: string, known: string | undefined) => string | undefined,
): GeneratedFile {
  const texts: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'));
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'));
  const ours = rules.map(({ code }) => {
    const key = `rule.${code}`;
    return [key, describe(code, texts[key])];
  });
  return { path, text: asJson(Object.fromEntries([...others, ...ours])) };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
