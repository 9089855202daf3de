import { existsSync, readFileSync } from 'node:fs';
import type { Severity } from '../../server/src/rules/rule';

/** How the pages of one language are written. */
export interface PageLanguage {
  readonly folder: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly severityLine: (severity: string) => string;
  /** Every page has these sections, in this order. */
  readonly sections: { readonly bad: string; readonly good: string; readonly others: string[] };
  /** A section that a page may have at its end, where a setting beside the severity counts. */
  readonly settings: string;
}

export const english: PageLanguage = {
  folder: 'docs/rules',
  severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  severityLine: (severity) => `Default severity: ${severity}.`,
  sections: { bad: 'Bad', good: 'Good', others: ['Why it matters', 'Fixes'] },
  settings: 'Settings',
};

export const chinese: PageLanguage = {
  folder: 'docs/rules/zh-cn',
  severities: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
  severityLine: (severity) => `默认严重程度：${severity}。`,
  sections: { bad: '错误示例', good: '正确示例', others: ['为什么重要', '修复方法'] },
  settings: '设置',
};

/** The page of a rule, taken apart. Its sentence is where all other texts about the rule come from. */
export interface RulePage {
  readonly text: string;
  readonly title: string;
  /** What the rule finds, in one sentence. */
  readonly sentence: string;
  /** The line that tells the severity, as it stands. */
  readonly severityLine: string;
  /** The sections in their order. */
  readonly sections: ReadonlyMap<string, string>;
}

export function pathOfPage(code: string, { folder }: PageLanguage): string {
  return `${folder}/${code}.md`;
}

export function hasPage(code: string, language: PageLanguage): boolean {
  return existsSync(pathOfPage(code, language));
}

/** Reads a rule's page; it is an error if there is none, or its head is of another shape. */
export function readRulePage(code: string, language: PageLanguage): RulePage {
  const path = pathOfPage(code, language);
  const text = readFileSync(path, 'utf8');
  const [head = '', ...rest] = text.split(/^## /m);
  const line = language.severityLine('(?:\\p{L}+)').replaceAll('.', '\\.');
  const shape = new RegExp(`^# (\\S+)\\n\\n([^\\n]+[.。])\\n\\n(${line})\\n\\n$`, 'u');
  const [, title, sentence, severityLine] = shape.exec(head) ?? [];
  if (title === undefined || sentence === undefined || severityLine === undefined) {
    throw new Error(`${path} has to begin with title, sentence and severity:\n${head}`);
  }
  const sections = rest.map((section): [string, string] => {
    const end = section.indexOf('\n');
    return [section.slice(0, end), section.slice(end + 1).trim()];
  });
  return { text, title, sentence, severityLine, sections: new Map(sections) };
}

/** The only code block of a section but for captions; it is an error to have none or more. */
export function exampleIn(page: RulePage, section: string): string {
  const [block, ...more] = blocksIn(page.sections.get(section) ?? '', (name) => name !== captions);
  if (block === undefined || more.length > 0) {
    throw new Error(`${page.title} needs one example under "${section}"`);
  }
  return block;
}

/** The captions of a page, which are those of all its examples; empty where it has none. */
export function captionsIn({ text }: RulePage): string {
  return blocksIn(text, (name) => name === captions).join('\n');
}

const captions = 'srt';

function blocksIn(text: string, isWanted: (language: string) => boolean): string[] {
  const blocks = text.matchAll(/^(`{3,})(\w+)\n([\s\S]*?\n)\1$/gm);
  return [...blocks].flatMap(([, , name = '', block = '']) => (isWanted(name) ? [block] : []));
}
