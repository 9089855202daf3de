import { readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules';
import { type Setting, settingList } from '../../server/src/settings/settingList';
import { severity } from '../../server/src/settings/settingTypes';

/** A property of `contributes.configuration` in package.json. */
export interface ManifestSetting {
  readonly type: string;
  readonly scope: 'resource' | 'window' | 'machine';
  readonly order: number;
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly [bound: string]: unknown;
}

/** The properties of `contributes.configuration`, in the order of the editor's settings page. */
export function manifestSettings(): { readonly [name: string]: ManifestSetting } {
  const others = settingList.filter(
    ({ path, setIn }) => path[0] !== 'rules' && setIn.includes('editor'),
  );
  const named = others.map((setting, index) => [
    `episodeNotes.${setting.key}`,
    // The rules come first.
    manifestSetting(setting, index + 2),
  ]);
  return { 'episodeNotes.rules': rulesSetting(1), ...Object.fromEntries(named) };
}

/** package.json with the settings of the schema. */
export function withManifestSettings(): string {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  manifest.contributes.configuration.properties = manifestSettings();
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function manifestSetting(setting: Setting, order: number): ManifestSetting {
  const { key, scope = 'resource' } = setting;
  const { kind, json, choices = [] } = setting.type;
  const { type, ...bounds } = json;
  const text = `setting.${key}`;
  return {
    type,
    scope,
    order,
    default: setting.default,
    ...bounds,
    ...(kind === 'choice' && { enumDescriptions: choices.map((one) => `%${text}.${one}%`) }),
    markdownDescription: `%${text}%`,
  };
}

/** One object for all rules, so that settings.json holds them together. */
function rulesSetting(order: number): ManifestSetting {
  const properties = rules.map((rule) => [
    rule.code,
    { ...severity.json, default: rule.severity, description: `%rule.${rule.code}%` },
  ]);
  return {
    type: 'object',
    scope: 'resource',
    order,
    default: {},
    markdownDescription: '%setting.rules%',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}
