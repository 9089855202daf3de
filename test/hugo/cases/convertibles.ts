import type { FrontMatterFormat } from '../../../server/src/frontMatter/language';
import { anyValue, names, pageKeys, type Value } from './convertibleValues';
import { Dice, differentTexts } from './dice';

/**
 * Notes with front matter of a language, with comments where it has them, in one of the ways in
 * which authors write it.
 */
export function convertibleNotes(seed: number, count: number, format: FrontMatterFormat): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    const own = dice.several(0, 4, () => dice.pick(names));
    const others = [...new Set(own)].map((name) => [name, anyValue(dice, format, 0)] as const);
    const members = [...pageKeys(dice, format), ...others];
    const written = writers[format](dice, dice.oneIn(2) ? members : members.toReversed());
    const end = dice.oneIn(6) ? '\r\n' : '\n';
    const text = `${dice.pick(['', '', '', '\ufeff', '\n'])}${written}\n`;
    return `${text}\n# part1: 甲\n(00:00-00:30) ***1.1: 题***\n- 正文\n`.replace(/\r?\n/g, end);
  });
}

type Members = readonly (readonly [string, Value])[];

const writers = { toml: writeToml, yaml: writeYaml, json: writeJson };

function remark(dice: Dice): string {
  return dice.pick(['', '', '', '', '# 注\n', '\n', '\n# 注\n', '# 注一\n# 注二\n', '# 注\n\n']);
}

function behind(dice: Dice): string {
  return dice.pick(['', '', '', '', ' # 后', ' # "x": [', '  #注']);
}

/** In YAML, what follows a blank and a "#" at once is taken for a text that was meant. */
function yamlBehind(dice: Dice): string {
  return behind(dice).replace('#注', '# 注');
}

function writeToml(dice: Dice, members: Members): string {
  const lines: string[] = [];
  addTable(members, []);
  return `+++\n${lines.join('')}${remark(dice)}+++`;

  function addTable(own: Members, path: readonly string[]): void {
    const later: (() => void)[] = [];
    for (const [name, value] of own) {
      const at = [...path, name];
      const header = at.map(tomlKey).join(dice.pick(['.', ' . ']));
      const isTable = typeof value !== 'string' && 'table' in value;
      const isTables =
        typeof value !== 'string' &&
        'list' in value &&
        value.list.length > 0 &&
        value.list.every(isTableValue);
      if (isTable && !dice.oneIn(3)) {
        later.push(() => {
          lines.push(`${remark(dice)}[${header}]${behind(dice)}\n`);
          addTable(value.table, at);
        });
      } else if (isTables && !dice.oneIn(3)) {
        later.push(() => {
          for (const item of value.list as { table: Members }[]) {
            lines.push(`${remark(dice)}[[${header}]]${behind(dice)}\n`);
            addTable(item.table, at);
          }
        });
      } else {
        lines.push(`${remark(dice)}${tomlKey(name)} = ${tomlInline(value)}${behind(dice)}\n`);
      }
    }
    for (const add of later) add();
  }

  function tomlInline(value: Value, onOneLine = false): string {
    if (typeof value === 'string') return onOneLine && value.includes('\n') ? '"甲"' : value;
    if ('table' in value) {
      const inner = value.table.map(([key, own]) => `${tomlKey(key)} = ${tomlInline(own, true)}`);
      return `{ ${inner.join(', ')} }`;
    }
    const items = value.list.map((item) => tomlInline(item, onOneLine));
    if (onOneLine || dice.oneIn(2)) return `[${items.join(', ')}]`;
    const itemLines = items.map((item) => `  ${remark(dice)}${item},${behind(dice)}\n`);
    return `[${behind(dice)}\n${itemLines.join('')}${remark(dice)}]`;
  }
}

function isTableValue(value: Value): boolean {
  return typeof value !== 'string' && 'table' in value;
}

function tomlKey(name: string): string {
  return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
}

function writeYaml(dice: Dice, members: Members): string {
  return `---\n${yamlTable(members, '')}${remark(dice)}---`;

  function yamlTable(own: Members, indent: string): string {
    return own
      .map(
        ([name, value]) =>
          `${yamlRemark(indent)}${indent}${yamlKey(name)}:${yamlValue(value, indent)}`,
      )
      .join('');
  }

  function yamlRemark(indent: string): string {
    return remark(dice).replace(/^#/gm, `${dice.pick([indent, indent, ''])}#`);
  }

  /** What follows a colon or dash, the line end included. */
  function yamlValue(value: Value, indent: string): string {
    if (typeof value === 'string') {
      if (!/^[|>]/.test(value)) return ` ${value}${yamlBehind(dice)}\n`;
      return ` ${value}\n${indent}  甲乙\n${dice.pick(['', `${indent}    丙\n`, '\n'])}${indent}  # 丁\n`;
    }
    const isEmpty = ('table' in value ? value.table : value.list).length === 0;
    if (isEmpty || dice.oneIn(4)) return ` ${yamlFlow(value)}${yamlBehind(dice)}\n`;
    const opening = `${yamlBehind(dice)}\n`;
    if ('table' in value) return opening + yamlTable(value.table, `${indent}  `);
    const inner = dice.oneIn(2) ? indent : `${indent}  `;
    return opening + value.list.map((item) => yamlRemark(inner) + yamlItem(item, inner)).join('');
  }

  function yamlItem(item: Value, indent: string): string {
    if (typeof item === 'string' || 'list' in item || item.table.length === 0) {
      return `${indent}-${yamlValue(item, `${indent}  `)}`;
    }
    const [[name, value] = ['x', '1'] as const, ...rest] = item.table;
    const first = `${indent}- ${yamlKey(name)}:${yamlValue(value, `${indent}  `)}`;
    return first + yamlTable(rest, `${indent}  `);
  }

  function yamlFlow(value: Value): string {
    if (typeof value === 'string') return /^[|>]/.test(value) || value === '' ? '"甲"' : value;
    if ('list' in value) return `[${value.list.map(yamlFlow).join(', ')}]`;
    return `{${value.table.map(([key, own]) => `${yamlKey(key)}: ${yamlFlow(own)}`).join(', ')}}`;
  }
}

function yamlKey(name: string): string {
  return /^[\w-]+$|^作者$/.test(name) && name !== 'y' ? name : JSON.stringify(name);
}

function writeJson(dice: Dice, members: Members): string {
  return jsonOf({ table: members }, '', true);

  function jsonOf(value: Value, indent: string, isRoot = false): string {
    if (typeof value === 'string') return value;
    const inner = `${indent}  `;
    const parts =
      'table' in value
        ? value.table.map(([key, own]) => `${JSON.stringify(key)}: ${jsonOf(own, inner)}`)
        : value.list.map((item) => jsonOf(item, inner));
    const [open, close] = 'table' in value ? '{}' : '[]';
    if (parts.length === 0) return `${open}${close}`;
    if (!isRoot && dice.oneIn(2)) return `${open}${parts.join(', ')}${close}`;
    const between = dice.oneIn(5) ? `,\n\n${inner}` : `,\n${inner}`;
    return `${open}\n${inner}${parts.join(between)}\n${indent}${close}`;
  }
}
