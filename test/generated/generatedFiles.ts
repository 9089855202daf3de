import { readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules';
import { siteSettings } from '../../server/src/settings/settingList';
import { withManifestSettings } from './manifestSettings';
import { chinese, english, hasPage, type PageLanguage, pathOfPage, readRulePage } from './rulePage';
import { chineseTable, englishTable, withSettingsTable } from './settingsTable';

/** A file as it should be. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What follows from the schema of the settings, the rules and their pages: the settings in
 * package.json and their tables; the severity in each rule's page and the tables of all rules; the
 * descriptions of the rules in the manifest, and those that settings files are completed with.
 */
export function generatedFiles(): GeneratedFile[] {
  return [
    ...[english, chinese].flatMap((language) => [...pages(language), table(language)]),
    { path: 'package.json', text: withManifestSettings() },
    descriptions('package.nls.json', english),
    descriptions('package.nls.zh-cn.json', chinese),
    settingTexts(),
    ...[englishTable, chineseTable].map((language) => ({
      path: language.readme,
      text: withSettingsTable(language),
    })),
  ];
}

function pages(language: PageLanguage): GeneratedFile[] {
  return withPage(language).map(({ code, severity }) => {
    const { text, severityLine } = readRulePage(code, language);
    const line = language.severityLine(language.severities[severity]);
    return { path: pathOfPage(code, language), text: text.replace(severityLine, line) };
  });
}

function table(language: PageLanguage): GeneratedFile {
  const path = `${language.folder}/README.md`;
  const rows = withPage(language).map(
    ({ code, severity }) =>
      `| [\`${code}\`](${code}.md) | ${language.severities[severity]} | ${readRulePage(code, language).sentence} |`,
  );
  const found = /^(\|.*\n\|---.*\n)(?:\| \[`.*\n)*/m;
  const fill = (_: string, head: string) => `${head}${rows.join('\n')}\n`;
  return { path, text: readFileSync(path, 'utf8').replace(found, fill) };
}

function withPage(language: PageLanguage) {
  return rules.filter(({ code }) => hasPage(code, language));
}

/** What stands in such a file for a rule without a page of that language stays. */
function descriptions(path: string, language: PageLanguage): GeneratedFile {
  const texts: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'));
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'));
  const ours = rules.map(({ code }) => {
    const key = `rule.${code}`;
    if (!hasPage(code, language)) return [key, texts[key]];
    // Settings editors show these as plain text.
    return [key, readRulePage(code, language).sentence.replaceAll('`', '')];
  });
  return { path, text: asJson(Object.fromEntries([...others, ...ours])) };
}

/** Of the editor's settings the first paragraph: what follows is about the editor. */
function settingTexts(): GeneratedFile {
  const keys = siteSettings.filter(({ path }) => path[0] !== 'rules').map(({ key }) => key);
  const textsIn = (manifest: string, language: PageLanguage) => {
    const texts: Record<string, string> = JSON.parse(readFileSync(manifest, 'utf8'));
    return Object.fromEntries([
      ...['rules', ...keys].map((key) => [key, texts[`setting.${key}`]?.split('\n\n')[0]]),
      ...withPage(language).map(({ code }) => [
        `rules.${code}`,
        readRulePage(code, language).sentence,
      ]),
    ]);
  };
  const texts = {
    en: textsIn('package.nls.json', english),
    'zh-cn': textsIn('package.nls.zh-cn.json', chinese),
  };
  return { path: 'server/src/l10n/settingTexts.json', text: asJson(texts) };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
