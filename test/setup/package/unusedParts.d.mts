import type { Plugin } from 'esbuild';

export const unusedParts: readonly {
  readonly file: RegExp;
  readonly without: (source: string) => string;
}[];
export function withoutUnusedParts(): Plugin;
