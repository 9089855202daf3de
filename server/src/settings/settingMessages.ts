import { shortened } from '../base/shortened';
import { type Message, message } from '../l10n/message';
import type { Setting } from './settingList';

/** The message on an invalid value of a setting. A rule is named by its code alone. */
export function wrongValue({ path, key, type }: Setting): Message {
  const [group, code] = path;
  return type.expected(group === 'rules' && code !== undefined ? code : key);
}

/** The message on an unknown name of a setting, group or rule. */
export function unknownName(group: readonly string[], name: string): Message {
  return group.length === 1 && group[0] === 'rules'
    ? message('There is no rule "{0}"', shortened(name))
    : message('There is no setting "{0}"', shortened(name));
}

/** The message on a value for a group of settings. */
export function valueOfGroup(path: readonly string[]): Message {
  return message('"{0}" is a group of settings and has no value itself', path.join('.'));
}
