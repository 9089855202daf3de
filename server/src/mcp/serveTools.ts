import { realpathSync } from 'node:fs';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { localised, setLocale } from '../l10n/localised';
import { addTools } from './addTools';

export interface ServeOptions {
  /** The absolute path of a folder that is there. Nothing outside of it is read as a note. */
  readonly root: string;
  /** As `setLocale` takes it. */
  readonly locale: string;
  /** Of the package. */
  readonly version: string;
}

/**
 * Serves the tools for models over standard input and output (Model Context Protocol, "stdio").
 * Resolves once it listens; the process ends by itself when standard input does, after the calls
 * that it has begun.
 */
export async function serveTools({ root, locale, version }: ServeOptions): Promise<void> {
  setLocale(locale);
  const server = new McpServer(
    { name: 'episode-notes', version },
    {
      instructions: localised(
        'Segments of an episode’s note are made of cues of its transcript: read_transcript gives the numbers of cues, add_segments takes them. Never write times yourself',
      ),
    },
  );
  addTools(server, { given: path.resolve(root), real: realpathSync(root) });
  server.server.onerror = (error) => console.error(`episode-notes: ${error.message}`);
  // Whoever asked is gone: nobody would read another answer.
  process.stdout.on('error', () => process.stdin.destroy());
  await server.connect(new StdioServerTransport());
}
