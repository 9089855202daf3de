import { shortened } from '../base/shortened';
import type { Fix } from '../editing/finding';
import { readTomlBlock, sourceOf } from '../frontMatter/readFrontMatter';
import { type Message, message } from '../l10n/message';
import type { Block } from '../note/block';
import type { TomlError, TomlRepair } from '../toml/errors/tomlFault';
import { editsForAllAlike, verifiedRepair } from '../toml/errors/tomlRepair';
import type { BlockRule } from './rule';

/** TOML that Hugo's parser rejects: the build of the whole site fails on it. */
export const tomlSyntax: BlockRule = {
  code: 'toml-syntax',
  severity: 'error',
  scope: 'block',
  rationale: message('Hugo builds nothing at all while it cannot read this'),
  fixesNeedAuthor: true,
  check: (block) =>
    errorsOf(block).map((error) => ({
      start: error.start,
      end: error.end,
      message: tomlMessage(error),
    })),
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'frontMatter') return [];
    const error = errorsOf(block).find(
      ({ start, end }) => start === finding.start && end === finding.end,
    );
    if (error === undefined) return [];
    const source = sourceOf(block);
    const repair = verifiedRepair(source, error);
    if (repair === null) return [];
    const one = fixOf(repair, finding.block);
    const edits = editsForAllAlike(source, error).map((edit) => ({
      block: finding.block,
      ...edit,
    }));
    if (edits.length <= one.edits.length) return [one];
    return [one, { title: message('Mend every error of this kind'), edits }];
  },
};

function errorsOf(block: Block): readonly TomlError[] {
  if (block.kind !== 'frontMatter' || block.format !== 'toml') return [];
  const reading = readTomlBlock(block);
  if (reading.ok) return reading.rejected;
  return reading.error === null ? [] : [reading.error];
}

function fixOf(repair: TomlRepair, block: number): Fix {
  return {
    title: tomlRepairTitle(repair),
    edits: repair.edits.map((edit) => ({ block, ...edit })),
    preferred: repair.kind !== 'close-list',
  };
}

/** The message on an error of TOML, in a note or a site's file. */
export function tomlMessage({ kind, args }: TomlError): Message {
  const [first = '', second = ''] = args.map(shortened);
  switch (kind) {
    case 'typographic-quotes':
      return message('{0} stands in typographic quotes; TOML wants {1}', first, second);
    case 'unclosed-string':
      return message('The string that begins with {0} has no closing quotes', first);
    case 'unclosed-list':
      return message('The list of {0} has no closing "]"', first);
    case 'unclosed-table':
      return message('The table of {0} has no closing "}"', first);
    case 'unclosed-header':
      return message('The table header {0} has no closing bracket', first);
    case 'unknown-escape':
      return message('{0} means nothing in a TOML string; a plain backslash is "\\\\"', first);
    case 'control-character':
      return message('An invisible control character ({0}) must not stand in TOML', first);
    case 'special-blank':
      return message('The blank {0} is no space that TOML knows', first);
    case 'separator':
      return message('"{0}" needs "=" instead of "{1}"', first, second);
    case 'no-equals':
      return message('"{0}" is no TOML: it has no "=" and a value after it', first);
    case 'no-key':
      return message('"{0}" has no key before the "="', first);
    case 'no-value':
      return message('{0} has no value', first);
    case 'key-quotes':
      return message(
        'The key {0} needs quotes: without them TOML takes only A-Z, a-z, 0-9, "_" and "-"',
        first,
      );
    case 'value-quotes':
      return message('{0} needs quotes if it is text; TOML cannot read it otherwise', first);
    case 'boolean-case':
      return message('{0} must be written in lower case in TOML', first);
    case 'date':
      return message('{0} is no date that TOML knows; dates are written like 2025-04-20', first);
    case 'list-comma':
      return message('Items are separated by "," in TOML, not by "{0}"', first);
    case 'missing-comma':
      return message('A comma is missing before {0}', first);
    case 'surplus-comma':
      return message('There is a comma too many here');
    case 'after-value':
      return message('{0} stands behind the value of {1}, where nothing may follow', first, second);
    case 'duplicate-key':
      return message('{0} is set a second time here', first);
    case 'number-range':
      return message('{0} is beyond the numbers that Hugo can read', first);
    case 'leap-second':
      return message('{0} has a 60th second, which Hugo cannot read', first);
    case 'unexpected':
      return message('TOML does not expect "{0}" here', first);
  }
}

/** The title of a repair of such an error. */
export function tomlRepairTitle({ kind, text }: TomlRepair): Message {
  const written = shortened(text);
  switch (kind) {
    case 'straight-quotes':
      return message('Use straight quotes');
    case 'equals':
      return message('Write "=" instead of "{0}"', written);
    case 'quote':
    case 'close-header':
    case 'rewrite':
    case 'backslash':
      return message('Write {0}', written);
    case 'comma':
      return message('Write "," instead of "{0}"', written);
    case 'insert-comma':
      return message('Insert a comma before {0}', written);
    case 'remove-comma':
      return message('Remove the comma');
    case 'remove-character':
      return message('Remove {0}', written);
    case 'plain-blank':
      return message('Replace {0} by a space', written);
    case 'close-list':
      return message('Close the list');
  }
}
