import type { ConfigRule } from './rule';

/** A wrong key, type or value in `.episode-notes.toml`, found by `features/siteFile`. */
export const configInvalid: ConfigRule = {
  code: 'config-invalid',
  severity: 'error',
  scope: 'config',
};
