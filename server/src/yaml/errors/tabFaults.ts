import type { DataDocument, DataValue } from '../../base/dataTree';
import { partitionPoint } from '../../base/partitionPoint';
import { message } from '../../l10n/message';
import type { YamlFault } from './yamlFault';

const blankWithTab = /^( *)\t[ \t]*(?=#|[\r\n]|$)/gm;
const continuedByTab = /(?<=[\r\n])\t+/g;

/**
 * Tabs at the start of blank lines, of comments and of the further lines of a quoted text: the
 * library takes them, Hugo fails on them where no list or table in brackets is around them.
 */
export function tabFaults({ entries }: DataDocument, source: string): YamlFault[] {
  const onBlankLines = [...source.matchAll(blankWithTab)].flatMap(
    ({ index, 0: all, 1: blanks = '' }) => {
      const count = partitionPoint(entries, ({ keySpan }) => keySpan.start < index);
      const above = entries[count - 1];
      if (above === undefined || isInBrackets(above.value, index)) return [];
      const column = columnOf(source, above.keySpan.start);
      return blanks.length > column ? [] : [faultAt(index, index + all.length, '')];
    },
  );
  const inTexts = entries.flatMap(({ value }) => {
    if (value.kind !== 'string' || !/^["']/.test(value.raw)) return [];
    return [...value.raw.matchAll(continuedByTab)].map(({ index, 0: tabs }) => {
      const start = value.start + index;
      return faultAt(start, start + tabs.length, '  ');
    });
  });
  return [...onBlankLines, ...inTexts];
}

function isInBrackets({ raw, end }: DataValue, at: number): boolean {
  return /^[[{"']/.test(raw) && at < end;
}

function columnOf(source: string, at: number): number {
  return at - Math.max(source.lastIndexOf('\n', at), source.lastIndexOf('\r', at)) - 1;
}

function faultAt(start: number, end: number, newText: string): YamlFault {
  return {
    start,
    end,
    message: message('YAML takes no tabs for indentation'),
    repairs: [{ title: message('Indent by spaces'), edits: [{ start, end, newText }] }],
  };
}
