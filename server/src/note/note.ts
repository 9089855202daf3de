import type { Block } from './block';

export interface Note {
  readonly blocks: readonly Block[];
}
