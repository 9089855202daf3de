import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, PhysicalLocation, Region, Result } from 'sarif';
import { rules } from '../../rules';
import type { Severity } from '../../rules/rule';
import type { ReportedFinding, ReportedFix, TextRange } from '../fileReport';

export const sarifLevels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const ruleIndexes = new Map(rules.map(({ code }, index) => [code, index]));

/**
 * A finding as SARIF has it.
 *
 * @param file as it is reported
 * @param counts how often each fingerprint has come in this file; this one is counted in
 */
export function sarifResult(
  file: string,
  finding: ReportedFinding,
  counts: Map<string, number>,
): Result {
  const { code, severity, message, related, fixes } = finding;
  const artifactLocation = artifact(file);
  const place = (range: TextRange): PhysicalLocation => ({
    artifactLocation,
    region: region(range),
  });
  return {
    ruleId: code,
    ruleIndex: ruleIndexes.get(code) ?? -1,
    level: sarifLevels[severity],
    message: { text: plainText(message) },
    locations: [{ physicalLocation: place(finding) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one) => ({
        physicalLocation: place(one),
        message: { text: plainText(one.message) },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(artifactLocation, fix)) }),
    partialFingerprints: { primaryLocationLineHash: fingerprint(finding, counts) },
  };
}

/** Relative to the current folder, which SARIF's readers take for the root. */
function artifact(file: string): ArtifactLocation {
  if (path.isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function region({ start, end }: TextRange): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function sarifFix(artifactLocation: ArtifactLocation, { title, edits }: ReportedFix): Fix {
  const replacements = edits.map((edit) => ({
    deletedRegion: region(edit),
    insertedContent: { text: edit.newText },
  }));
  return {
    description: { text: plainText(title) },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

/** Braces are doubled (SARIF 2.1.0, 3.11.5), and what would be a link is none (3.11.6). */
function plainText(text: string): string {
  const doubled = text.replaceAll('{', '{{').replaceAll('}', '}}');
  return doubled.includes('](') ? doubled.replaceAll('[', '\\[').replaceAll(']', '\\]') : doubled;
}

/**
 * The same for a finding as long as its line stays as it is, wherever it moves: the rule and the
 * line, and how many like it are above.
 */
function fingerprint({ code, lineText }: ReportedFinding, counts: Map<string, number>): string {
  const hash = createHash('sha256')
    .update(`${code}\n${lineText.trim()}`)
    .digest('hex')
    .slice(0, 16);
  const count = (counts.get(hash) ?? 0) + 1;
  counts.set(hash, count);
  return `${hash}:${count}`;
}
