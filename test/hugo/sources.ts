import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMarkedText } from '../unit/rules/markedText';

const root = path.join(import.meta.dirname, '../..');
const sharedFolder = '../shared/notes';
const isPost = (name: string) => name.startsWith('post-');

/** Whether there are real notes beside the repository. */
export const hasSharedNotes = namesIn(sharedFolder).length > 0;

/** The fixtures of the rules without their marks, the samples, and real notes where there are any. */
export function writtenNotes(): string[] {
  const fixtures = namesIn('test/notes').filter((name) => !isPost(name));
  return [
    ...fixtures.map(fixture),
    ...namesIn('docs/samples').map((name) => read('docs/samples', name)),
    ...namesIn(sharedFolder).map((name) => read(sharedFolder, name)),
  ];
}

/** Fixtures that are no notes, with TOML front matter in place of any that Hugo fails on. */
export function writtenPosts(): string[] {
  return namesIn('test/notes').filter(isPost).map(fixture);
}

/** A note in which nothing above a header can go on with it. */
export function withSeparateHeaders(text: string): string {
  return text.replace(/^(?= {0,3}[(（[【]?\d+[:：.]\d\d)/gm, '\n');
}

function fixture(name: string): string {
  return readMarkedText(read('test/notes', name)).text;
}

function read(folder: string, name: string): string {
  return readFileSync(path.join(root, folder, name), 'utf8');
}

function namesIn(folder: string): string[] {
  const directory = path.join(root, folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory).filter((name) => name.endsWith('.md'));
}
