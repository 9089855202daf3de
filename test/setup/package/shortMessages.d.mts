import type { Plugin } from 'esbuild';

export function shortMessages(): Plugin;
export function withShortKeys(messages: Readonly<Record<string, string>>): Record<string, string>;
