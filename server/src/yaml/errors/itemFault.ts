import { endOfLine, nextLineStart } from '../../base/lines';
import { shortened } from '../../base/shortened';
import type { SourceEdit } from '../../base/sourceEdit';
import { message } from '../../l10n/message';
import type { StoppedLine, YamlFault } from './yamlFault';

/** Lines that are meant as the items of a list, and begin or end with a sign that is wrong there. */
export function itemFault(stop: StoppedLine): YamlFault | undefined {
  return noSpace(stop) ?? foreignDash(stop) ?? commaBehindItem(stop);
}

function noSpace({ source, line }: StoppedLine): YamlFault | undefined {
  const start = line.start + line.indent.length;
  const [, blanks] = /^-([\u00a0\u3000]+|(?=[^\s-]))/.exec(source.slice(start, line.end)) ?? [];
  if (blanks === undefined) return undefined;
  const edits = [{ start: start + 1, end: start + 1 + blanks.length, newText: ' ' }];
  return {
    start,
    end: line.end,
    message: message('A space is missing behind the "-" of an item'),
    repairs: [{ title: message('Insert a space'), edits }],
  };
}

/** What stands before the items of a list elsewhere, with the blanks behind it. */
const foreignDashed = /^([ \t]*)([–—－•·●‣*])[ \t\u3000]*(?=[^\s–—－])/;

function foreignDash({ source, line }: StoppedLine): YamlFault | undefined {
  return foreignDashAt(source, line.start);
}

/** `– a` and `• a`, from the start of a line on, with the lines below that begin alike. */
export function foreignDashAt(source: string, lineStart: number): YamlFault | undefined {
  const [, indent = '', sign] =
    foreignDashed.exec(source.slice(lineStart, endOfLine(source, lineStart))) ?? [];
  if (sign === undefined) return undefined;
  const edits = editsFrom(source, lineStart, (text, at) => {
    const found = foreignDashed.exec(text);
    if (found?.[1] !== indent || found[2] !== sign) return undefined;
    return { start: at + indent.length, end: at + found[0].length, newText: '- ' };
  });
  const start = lineStart + indent.length;
  const sentence = message('An item of a list begins with "-" in YAML, not with "{0}"', sign);
  const repairs = [{ title: message('Write "-" instead of "{0}"', sign), edits }];
  return { start, end: start + 1, message: sentence, repairs };
}

const itemWithComma =
  /^([ \t]*-[ \t]+(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')[ \t]*)([,;，、；])[ \t]*(?:#.*)?$/;

function commaBehindItem({ source, line }: StoppedLine): YamlFault | undefined {
  const edits = editsFrom(source, line.start, (text, at) => {
    const [, before = '', sign] = itemWithComma.exec(text) ?? [];
    if (sign === undefined) return undefined;
    const start = at + before.length;
    return { start, end: start + sign.length, newText: '' };
  });
  const [first] = edits;
  if (first === undefined) return undefined;
  const { start, end } = first;
  const sign = source.slice(start, end);
  return {
    start,
    end,
    message: message('{0} stands behind an item, where nothing may follow', shortened(sign)),
    repairs: [{ title: message('Remove {0}', sign), edits }],
  };
}

/** What `editOf` gives for a line and the ones below it, up to the first that it gives nothing for. */
function editsFrom(
  source: string,
  lineStart: number,
  editOf: (text: string, at: number) => SourceEdit | undefined,
): SourceEdit[] {
  const edits: SourceEdit[] = [];
  for (let at = lineStart; at < source.length; at = nextLineStart(source, at)) {
    const edit = editOf(source.slice(at, endOfLine(source, at)), at);
    if (edit === undefined) break;
    edits.push(edit);
  }
  return edits;
}
