import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { program } from './installed';

/** What a call gave. */
export interface Called {
  readonly text: string;
  readonly isError: boolean;
  readonly data: Record<string, unknown> | undefined;
}

export interface Tools {
  readonly client: Client;
  call(name: string, args: Record<string, unknown>): Promise<Called>;
  /** The text of a call that goes well. */
  answer(name: string, args: Record<string, unknown>): Promise<string>;
  /** The text of a call that is refused. */
  refusal(name: string, args: Record<string, unknown>): Promise<string>;
}

const open: Client[] = [];

/** Starts the tools in a folder, as a client of models does; they end after the test. */
export async function toolsIn(
  cwd: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Tools> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  open.push(client);
  await client.connect(
    new StdioClientTransport({
      command: program(),
      args: ['mcp', ...args],
      cwd,
      env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', ...env },
      stderr: 'pipe',
    }),
  );
  const call = async (name: string, given: Record<string, unknown>): Promise<Called> => {
    const { content, isError, structuredContent } = await client.callTool({
      name,
      arguments: given,
    });
    const [{ text = '' } = {}] = content as { text?: string }[];
    return { text, isError: isError === true, data: structuredContent as Called['data'] };
  };
  const expect = async (isError: boolean, name: string, given: Record<string, unknown>) => {
    const called = await call(name, given);
    if (called.isError !== isError) throw new Error(called.text);
    return called.text;
  };
  return {
    client,
    call,
    answer: (name, given) => expect(false, name, given),
    refusal: (name, given) => expect(true, name, given),
  };
}

afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
});

/** SubRip captions: `count` of them, each of `length` seconds. */
export function captions(count: number, length = 4): string {
  const time = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19);
  return Array.from({ length: count }, (_, at) => {
    const times = `${time(at * length)},000 --> ${time((at + 1) * length)},000`;
    return `${at + 1}\n${times}\n第${at + 1}句话\n`;
  }).join('\n');
}

/** A note without a segment. */
export const begun = '+++\ntitle = "工作台"\ndate = "2025-04-20"\n+++\n';
