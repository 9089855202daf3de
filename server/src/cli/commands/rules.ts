import { rules } from '../../rules';
import { settingText } from '../../settings/settingText';
import { rulePage } from '../packageFiles';
import { tableText } from '../reporters/tableText';
import { requireRule } from '../settingsOptions';
import { endOutput, type Terminal } from '../terminal';

/**
 * Prints the rules with their default severities, or one rule's page. Gives the exit code; rejects
 * with a `UsageError` for a code that no rule has.
 */
export async function listRules(code: string | undefined, terminal: Terminal): Promise<number> {
  const { out, bundle } = terminal;
  if (code === undefined) {
    const rows = rules.map((rule) => [rule.code, rule.severity, descriptionOf(rule.code)]);
    await out.write(tableText(rows));
  } else {
    requireRule(code);
    await out.write((await rulePage(code, bundle)) ?? `${code}\n\n${descriptionOf(code)}\n`);
  }
  return (await endOutput(terminal)) ? 2 : 0;
}

function descriptionOf(code: string): string {
  return settingText(`rules.${code}`) ?? '';
}
