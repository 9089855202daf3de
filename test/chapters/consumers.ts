import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A chapter as somebody else's program reads it. Times in milliseconds. */
export interface SeenChapter {
  readonly start: number;
  readonly end?: number;
  readonly title: string;
}

function run(program: string, args: readonly string[], input?: string): string {
  const stdio = ['pipe', 'pipe', 'pipe'] as const;
  return execFileSync(program, args, {
    ...{ encoding: 'utf8', timeout: 60_000, maxBuffer: 32_000_000, stdio: [...stdio] },
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    ...(input === undefined ? {} : { input }),
  });
}

/** Whether a program is there and starts. */
export function isInstalled(program: string, ...args: readonly string[]): boolean {
  try {
    run(program, args);
    return true;
  } catch {
    return false;
  }
}

function inFolder<T>(use: (file: (name: string) => string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'episode-notes-chapters-'));
  try {
    return use((name) => path.join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface SeenMedia {
  readonly chapters: readonly SeenChapter[];
  readonly tags: Readonly<Record<string, string>>;
}

/** What ffprobe sees in an MP4 into which ffmpeg has put metadata. */
export function throughFfmpeg(metadata: string): SeenMedia {
  return inFolder((file) => {
    writeFileSync(file('metadata.txt'), metadata);
    const sound = ['-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono:d=1'];
    const from = ['-f', 'ffmetadata', '-i', file('metadata.txt')];
    const map = ['-map', '0:a', '-map_metadata', '1', '-map_chapters', '1'];
    run('ffmpeg', ['-v', 'error', ...sound, ...from, ...map, file('a.mp4')]);
    const shown = run('ffprobe', [
      ...['-v', 'error', '-show_chapters', '-show_format', '-of', 'json', file('a.mp4')],
    ]);
    const { chapters, format } = JSON.parse(shown);
    return { chapters: chapters.map(ofFfprobe), tags: format.tags };
  });
}

function ofFfprobe(chapter: {
  start_time: string;
  end_time: string;
  tags?: { title?: string };
}): SeenChapter {
  const ms = (seconds: string) => Math.round(1000 * Number(seconds));
  return {
    start: ms(chapter.start_time),
    end: ms(chapter.end_time),
    title: chapter.tags?.title ?? '',
  };
}

/** What mkvextract writes of a Matroska file into which mkvmerge has put chapters. */
export function throughMkvmerge(chapters: string, as: 'xml' | 'simple'): string {
  return inFolder((file) => {
    writeFileSync(file('chapters'), chapters);
    writeFileSync(file('a.srt'), '1\n00:00:00,000 --> 00:00:01,000\nx\n');
    run('mkvmerge', ['-q', '-o', file('a.mkv'), '--chapters', file('chapters'), file('a.srt')]);
    run('mkvextract', [
      ...['-q', file('a.mkv'), 'chapters', file('out')],
      ...(as === 'simple' ? ['--simple'] : []),
    ]);
    return readFileSync(file('out'), 'utf8');
  });
}

const askYtDlp = `
import json, sys
from yt_dlp import YoutubeDL
from yt_dlp.extractor.common import InfoExtractor
text, duration = json.load(sys.stdin)
chapters = InfoExtractor(YoutubeDL({'quiet': True}))._extract_chapters_from_description(text, duration)
print(json.dumps(chapters or []))
`;

/** Debian's Python, which has Debian's yt-dlp. */
const python = '/usr/bin/python3';

export const hasYtDlp = () => isInstalled(python, '-c', 'import yt_dlp');

/** What yt-dlp reads in the description of a video, whose length is given in seconds. */
export function throughYtDlp(description: string, duration: number): SeenChapter[] {
  const said = run(python, ['-c', askYtDlp], JSON.stringify([description, duration]));
  const chapters: { start_time: number; end_time: number; title: string }[] = JSON.parse(said);
  return chapters.map(({ start_time, end_time, title }) => ({
    ...{ start: start_time * 1000, end: end_time * 1000, title },
  }));
}

const askPython = `
import csv, json, sys
print(json.dumps(list(csv.reader(sys.stdin, strict=True))))
`;

export const hasPython = () => isInstalled(python, '-c', '');

/** The rows that Python's reader of CSV sees. */
export function throughPythonCsv(table: string): string[][] {
  return JSON.parse(run(python, ['-c', askPython], table));
}
