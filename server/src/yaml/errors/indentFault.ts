import { shortened } from '../../base/shortened';
import { message } from '../../l10n/message';
import { wideIndent } from './wideBlanks';
import type { StoppedLine, YamlFault, YamlLine } from './yamlFault';
import { linesAbove, yamlLineAt } from './yamlLine';

/** Tabs for indentation, and lines that are indented otherwise than their neighbours. */
export function indentFault(stop: StoppedLine): YamlFault | undefined {
  return (
    wideIndent(stop) ?? tabs(stop) ?? wrongItem(stop) ?? indentedAbove(stop) ?? wrongIndent(stop)
  );
}

function tabs({ source, at, line }: StoppedLine): YamlFault | undefined {
  const own = line.indent.includes('\t') ? line : yamlLineAt(source, Math.min(line.end + 1, at));
  const first = own.indent.indexOf('\t');
  if (first === -1) return undefined;
  const start = own.start + first;
  const end = own.start + own.indent.length;
  const indent = own.indent.replace(/ *\t/g, '  ');
  const edits = [{ start: own.start, end, newText: indent }];
  const [above] = linesAbove(source, own.start);
  const newText = above?.indent ?? '';
  const likeAbove = [{ start: own.start, end, newText }];
  return {
    start,
    end,
    message: message('YAML takes no tabs for indentation'),
    repairs: [
      { title: message('Indent by spaces'), edits },
      ...(newText === indent
        ? []
        : [{ title: message('Indent it like the line above'), edits: likeAbove }]),
    ],
  };
}

const item = /^[ \t]*- /;

/** `- b` further left or right than the `- a` above it. */
function wrongItem({ source, line }: StoppedLine): YamlFault | undefined {
  const isItem = ({ start, end }: YamlLine) => item.test(source.slice(start, end));
  const [above] = linesAbove(source, line.start);
  if (above === undefined || !isItem(line) || !isItem(above)) return undefined;
  if (above.indent === line.indent) return undefined;
  const end = line.start + line.indent.length;
  const edits = [{ start: line.start, end, newText: above.indent }];
  return {
    start: end,
    end: end + 1,
    message: message('This item is not indented like the one above it'),
    repairs: [{ title: message('Indent it like the item above'), edits }],
  };
}

const indentCodes = new Set(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

/** The parser stops at the line itself, or at the value above that such a line would go on with. */
function wrongIndent(stop: StoppedLine): YamlFault | undefined {
  if (!indentCodes.has(stop.code)) return undefined;
  const { source, line } = stop;
  const next = yamlLineAt(
    source,
    Math.min(line.end + lineEndLength(source, line.end), source.length),
  );
  const goesOn = next.indent.length > line.indent.length && line.value.end > line.value.start;
  for (const own of goesOn ? [next, line] : [line, next]) {
    if (own.key === '') continue;
    const [above] = linesAbove(source, own.start);
    if (above === undefined || above.key === '' || above.indent === own.indent) continue;
    const end = own.start + own.indent.length;
    const indents = new Set([above.indent, ...indentsAbove(source, own.start)]);
    return {
      start: own.keyStart,
      end: own.keyStart + own.key.length,
      message: message('{0} is not indented like the keys around it', shortened(own.key)),
      repairs: [...indents]
        .filter((indent) => indent !== own.indent)
        .map((newText) => ({
          title: message('Indent {0} like the keys above it', shortened(own.key)),
          edits: [{ start: own.start, end, newText }],
        })),
    };
  }
  return undefined;
}

/** The keys above begin further to the right, so that the mapping has ended. */
function indentedAbove({ source, code, at, line }: StoppedLine): YamlFault | undefined {
  if (code !== 'UNEXPECTED_TOKEN' || line.key === '' || at !== line.keyStart) return undefined;
  const [above] = linesAbove(source, line.start);
  if (above === undefined || above.key === '' || above.indent === line.indent) return undefined;
  const dedent = { start: above.start, end: above.keyStart, newText: line.indent };
  const indent = { start: line.start, end: line.keyStart, newText: above.indent };
  return {
    start: above.keyStart,
    end: above.keyStart + above.key.length,
    message: message('{0} is not indented like the keys around it', shortened(above.key)),
    repairs: [
      { title: message('Remove the indentation'), edits: [dedent] },
      {
        title: message('Indent {0} like the keys above it', shortened(line.key)),
        edits: [indent],
      },
    ],
  };
}

/** How many lines above are looked at. */
const maxLines = 50;

function indentsAbove(source: string, at: number): string[] {
  const indents: string[] = [];
  for (const { indent, key } of linesAbove(source, at)) {
    if (indents.length === maxLines) break;
    if (key !== '') indents.push(indent);
  }
  return indents;
}

function lineEndLength(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? 2 : 1;
}
