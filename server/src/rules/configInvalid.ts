import type { ConfigRule } from './rule';

/**
 * A wrong key, type or value in `.episode-notes.toml`; its findings come from `features/siteFile`.
 */
export const configInvalid: ConfigRule = {
  code: 'config-invalid',
  severity: 'error',
  scope: 'config',
};
