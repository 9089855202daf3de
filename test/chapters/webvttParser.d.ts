declare module 'webvtt-parser' {
  export interface Cue {
    readonly startTime: number;
    readonly endTime: number;
    readonly text: string;
    readonly tree: {
      readonly children: readonly { readonly type: string; readonly value: string }[];
    };
  }
  export class WebVTTParser {
    constructor(entities?: Readonly<Record<string, string>>);
    parse(
      text: string,
      kind: 'chapters',
    ): {
      readonly cues: readonly Cue[];
      readonly errors: readonly { readonly message: string; readonly line: number }[];
    };
  }
}
