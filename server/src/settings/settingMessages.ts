import { shortened } from '../editing/labels';
import { type Message, message } from '../l10n/message';
import type { Setting } from './settingList';

/** What is said of a value that a setting cannot have. A rule goes by its code alone. */
export function wrongValue({ path, key, type }: Setting): Message {
  const [group, code] = path;
  return type.expected(group === 'rules' && code !== undefined ? code : key);
}

/** What is said where there is no setting, group or rule of a name. */
export function unknownName(group: readonly string[], name: string): Message {
  return group.length === 1 && group[0] === 'rules'
    ? message('There is no rule "{0}"', shortened(name))
    : message('There is no setting "{0}"', shortened(name));
}

/** What is said of a group that is given a value itself. */
export function valueOfGroup(path: readonly string[]): Message {
  return message('"{0}" is a group of settings and has no value itself', path.join('.'));
}
