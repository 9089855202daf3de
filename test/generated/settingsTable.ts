import { readFileSync } from 'node:fs';
import { siteSettings } from '../../server/src/settings/settingList';
import { manifestSettings } from './manifestSettings';

/** How the table of all settings is written in one language. */
export interface TableLanguage {
  readonly readme: string;
  readonly descriptions: string;
  readonly head: string;
  readonly scopes: Readonly<Record<string, string>>;
  readonly isForSite: readonly [yes: string, no: string];
  /** The scope of what a site's file alone can hold. */
  readonly siteAlone: string;
  readonly sentence: RegExp;
}

export const englishTable: TableLanguage = {
  readme: 'README.md',
  descriptions: 'package.nls.json',
  head: "| setting | type | default | scope | in a site's file | |",
  scopes: { resource: 'folder', window: 'window', machine: 'machine' },
  isForSite: ['yes', 'no'],
  siteAlone: 'site',
  sentence: /^.*?\.(?=\s|$)/,
};

export const chineseTable: TableLanguage = {
  readme: 'README.zh-CN.md',
  descriptions: 'package.nls.zh-cn.json',
  head: '| 设置 | 类型 | 默认值 | 作用域 | 可写入网站设置文件 | |',
  scopes: { resource: '文件夹', window: '窗口', machine: '本机' },
  isForSite: ['是', '否'],
  siteAlone: '网站',
  sentence: /^.*?。/,
};

/** The README with the table of all settings and the first sentence of each description. */
export function withSettingsTable(language: TableLanguage): string {
  const texts: Record<string, string> = JSON.parse(readFileSync(language.descriptions, 'utf8'));
  const ofEditor = Object.entries(manifestSettings()).map(
    ([name, { type, scope, ...setting }]) => ({
      name,
      key: name.replace('episodeNotes.', ''),
      type,
      fallback: setting.default,
      scope: language.scopes[scope] ?? scope,
    }),
  );
  const ofSite = siteSettings
    .filter(({ setIn }) => !setIn.includes('editor'))
    .map(({ key, type, default: fallback }) => ({
      name: key,
      key,
      type: type.json.type,
      fallback,
      scope: language.siteAlone,
    }));
  const rows = [...ofEditor, ...ofSite].map(({ name, key, type, fallback, scope }) => {
    const [sentence = ''] = language.sentence.exec(texts[`setting.${key}`] ?? '') ?? [];
    const isForSite = siteSettings.some((one) => `${one.key}.`.startsWith(`${key}.`));
    const cells = [
      `\`${name}\``,
      type,
      `\`${JSON.stringify(fallback).replaceAll(',', ', ')}\``,
      scope,
      language.isForSite[isForSite ? 0 : 1],
      sentence.replace(/#([\w.]+)#/g, '$1'),
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  const readme = readFileSync(language.readme, 'utf8');
  const [head] = language.head.split(' | ');
  const start = readme.indexOf(`${head} |`);
  if (start === -1) throw new Error(`${language.readme} has no table of settings`);
  const end = readme.indexOf('\n\n', start);
  const table = `${language.head}\n|---|---|---|---|---|---|\n${rows.join('')}`;
  return `${readme.slice(0, start)}${table.trimEnd()}${readme.slice(end)}`;
}
