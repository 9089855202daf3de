import { readFileSync } from 'node:fs';

/** The page of a rule, taken apart. Its sentence is where all other texts about the rule come from. */
export interface RulePage {
  readonly text: string;
  readonly title: string;
  /** What the rule finds, in one sentence. */
  readonly sentence: string;
  readonly severity: string;
  /** The sections in their order. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Every page has these sections, and then `Settings` where a setting beside the severity counts. */
export const sectionNames = ['Bad', 'Good', 'Why it matters', 'Fixes'];
export const lastSection = 'Settings';

export const pagesFolder = 'docs/rules';
export const severityLine = /^Default severity: (\w+)\.$/m;

export function pathOfPage(code: string): string {
  return `${pagesFolder}/${code}.md`;
}

/** Reads a rule's page; it is an error if its head is of another shape. */
export function readRulePage(code: string): RulePage {
  const text = readFileSync(pathOfPage(code), 'utf8');
  const [head = '', ...rest] = text.split(/^## /m);
  const [, title, sentence, severity] =
    /^# (\S+)\n\n([^\n]+\.)\n\nDefault severity: (\w+)\.\n\n$/.exec(head) ?? [];
  if (title === undefined || sentence === undefined || severity === undefined) {
    throw new Error(`${pathOfPage(code)} has to begin with title, sentence and severity:\n${head}`);
  }
  const sections = rest.map((section): [string, string] => {
    const end = section.indexOf('\n');
    return [section.slice(0, end), section.slice(end + 1).trim()];
  });
  return { text, title, sentence, severity, sections: new Map(sections) };
}

/** The only code block of a section; it is an error to have none or more. */
export function exampleIn(page: RulePage, section: string): string {
  const text = page.sections.get(section) ?? '';
  const blocks = [...text.matchAll(/^(`{3,})\w+\n([\s\S]*?\n)\1$/gm)];
  const [block] = blocks;
  if (block?.[2] === undefined || blocks.length > 1) {
    throw new Error(`${page.title} needs one example under "${section}" and has ${blocks.length}`);
  }
  return block[2];
}
