import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Published, PublishedFields } from './hugoSite';

/** What a Hugo that need not be at hand made of texts; it holds no text that was not generated. */
export interface Recording {
  /** As in `0.169.0`. */
  readonly version: string;
  /** Undefined for a text that it was not asked about. */
  answer(text: string): Published | undefined;
}

/** `null`, HTML alone where front matter says nothing, or both. */
type Answer = null | string | [html: string, fields: Partial<PublishedFields>];

interface RecordingFile {
  readonly version: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

const file = path.join(import.meta.dirname, 'recorded.json.gz');

const noDate = '0001-01-01T00:00:00Z';

const nothingSaid: PublishedFields = {
  title: '',
  date: noDate,
  lastmod: noDate,
  publishDate: noDate,
  expiryDate: noDate,
  draft: false,
  weight: 0,
  tags: null,
};

/** The recorded answers. Throws where there are none. */
export function readRecording(): Recording {
  const { version, answers }: RecordingFile = JSON.parse(gunzipSync(readFileSync(file)).toString());
  return {
    version,
    answer(text) {
      const answer = answers[keyOf(text)];
      if (answer === undefined || answer === null) return answer;
      const [html, fields] = typeof answer === 'string' ? [answer, {}] : answer;
      return { html, fields: { ...nothingSaid, ...fields } };
    },
  };
}

/** Replaces the recorded answers; gives the size of the file in bytes. */
export function writeRecording(version: string, published: ReadonlyMap<string, Published>): number {
  const answers = Object.fromEntries(
    [...published].map(([text, page]) => [keyOf(text), answerOf(page)] as const),
  );
  const compressed = gzipSync(JSON.stringify({ version, answers }), { level: 9 });
  writeFileSync(file, compressed);
  return compressed.length;
}

function answerOf(page: Published): Answer {
  if (page === null) return null;
  const said = Object.entries(page.fields).filter(
    ([name, value]) => value !== nothingSaid[name as keyof PublishedFields],
  );
  return said.length === 0 ? page.html : [page.html, Object.fromEntries(said)];
}

/** Short enough for a small file; among some thousands of texts no two get the same. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 9);
}
