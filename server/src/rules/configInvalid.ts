import type { ConfigRule } from './rule';

/** A wrong key, type or value in `.episode-notes.toml`; the file is read by the features. */
export const configInvalid: ConfigRule = {
  code: 'config-invalid',
  severity: 'error',
  scope: 'config',
};
