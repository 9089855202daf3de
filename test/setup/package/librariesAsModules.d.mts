import type { Plugin } from 'esbuild';

export function librariesAsModules(): Plugin;
export function asModule(source: string): string | undefined;
