import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { localised } from '../l10n/localised';
import { addSegments } from './addSegments';
import { checkNote } from './checkNote';
import type { Root } from './noteFile';
import { readTranscript } from './readTranscript';
import { SeenNotes } from './seenNotes';
import { type ToolAnswer, ToolError } from './toolAnswer';
import { addedInput, checkedInput, readInput } from './toolInputs';

const readsOnly = { readOnlyHint: true, openWorldHint: false };
const addsOnly = { readOnlyHint: false, destructiveHint: false, openWorldHint: false };

/** Offers the three tools. Calls are done one after another; one that its client cancels writes nothing. */
export function addTools(server: McpServer, root: Root): void {
  const seen = new SeenNotes();
  let last: Promise<unknown> = Promise.resolve();
  // Two calls at once could write one file.
  const answer = (call: () => Promise<ToolAnswer>) => {
    const result = last.then(() => resultOf(call));
    last = result;
    return result;
  };
  server.registerTool(
    'read_transcript',
    {
      title: localised('Read the transcript of a note'),
      description: localised(
        'Gives the numbered cues of the transcript that belongs to a note, with their times and words, and which segment of the note has them written down already. A long transcript comes in pieces',
      ),
      inputSchema: readInput(),
      annotations: readsOnly,
    },
    (input) => answer(() => readTranscript(input, root, seen)),
  );
  server.registerTool(
    'add_segments',
    {
      title: localised('Add segments to a note'),
      description: localised(
        'Writes new segments into a note, each made of neighbouring cues of its transcript, by the numbers that read_transcript gave. Times, segment numbers and the spelling of headers follow from that. Either all segments are written or none; the answer says what was written and what is wrong with it',
      ),
      inputSchema: addedInput(),
      annotations: addsOnly,
    },
    (input, { signal }) => answer(() => addSegments(input, root, seen, signal)),
  );
  server.registerTool(
    'check_note',
    {
      title: localised('Check a note'),
      description: localised(
        'Gives what is wrong in a note, line by line, with the fixes there are and what each would write. Nothing is changed',
      ),
      inputSchema: checkedInput(),
      annotations: readsOnly,
    },
    (input) => answer(() => checkNote(input, root, seen)),
  );
}

/** Never rejects. */
async function resultOf(call: () => Promise<ToolAnswer>): Promise<CallToolResult> {
  try {
    const { text, data } = await call();
    return { content: [{ type: 'text', text }], ...(data && { structuredContent: data }) };
  } catch (error) {
    if (!(error instanceof ToolError)) console.error(error);
    const text = error instanceof Error ? error.message : String(error);
    return { content: [{ type: 'text', text }], isError: true };
  }
}
