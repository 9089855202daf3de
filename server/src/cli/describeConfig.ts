import { endOfLine } from '../base/lines';
import type { Span } from '../base/span';
import { siteFileFix } from '../features/siteFile/siteFileFixes';
import { rangeConverter } from '../features/siteFile/textRanges';
import { localise } from '../l10n/localised';
import { configInvalid } from '../rules/configInvalid';
import type { NoteSettings } from '../settings/noteSettings';
import type { ConfigProblem } from '../settings/readSiteFile';
import type { FileReport, ReportedFinding, TextRange } from './fileReport';

/**
 * What is wrong in a file of settings; nothing where its rule is turned off.
 *
 * @param path as it is reported
 */
export function describeConfig(
  path: string,
  text: string,
  problems: readonly ConfigProblem[],
  { rules }: NoteSettings,
): FileReport {
  const severity = rules.get(configInvalid.code) ?? configInvalid.severity;
  const rangeOf = placer(text);
  const findings = problems.flatMap((problem): ReportedFinding[] => {
    if (severity === 'off') return [];
    const range = rangeOf(problem);
    const fix = siteFileFix(text, problem);
    const edits = (fix?.edits ?? []).map((edit) => ({ ...rangeOf(edit), newText: edit.newText }));
    const lineStart = range.start.offset - range.start.column + 1;
    return [
      {
        ...range,
        code: configInvalid.code,
        severity,
        message: localise(problem.message),
        lineText: text.slice(lineStart, endOfLine(text, lineStart)),
        related: [],
        isFixable: false,
        fixes: fix
          ? [{ title: localise(fix.title), isSafe: false, isPreferred: fix.preferred, edits }]
          : [],
      },
    ];
  });
  return { path, kind: 'settings', findings, isChanged: false };
}

function placer(text: string): (span: Span) => TextRange {
  const convert = rangeConverter(text);
  return (span) => {
    const { start, end } = convert(span);
    return {
      start: { line: start.line + 1, column: start.character + 1, offset: span.start },
      end: { line: end.line + 1, column: end.character + 1, offset: span.end },
    };
  };
}
