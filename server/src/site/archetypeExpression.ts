import { archetypeCalls, type Value } from './archetypeCalls';
import { fieldOfFile, type NewFile } from './archetypeFields';

/** In UTF-16 code units: of an action, and of each value in it. Longer ones are not evaluated. */
const limits = { action: 500, text: 10_000 };

const token = /\s*(?:"(?:[^"\\\p{Cc}]|\\["\\nt])*"|`[^`]*`|[\w.]+|[|()])/uy;

/**
 * Evaluates an action as Hugo does: fields of the file, `now`, strings, and calls and pipes of the
 * functions in `archetypeCalls`. Undefined for anything else. Nothing is executed.
 *
 * @param code the content of the braces
 */
export function evaluate(code: string, file: NewFile): Value | undefined {
  const tokens = code.length > limits.action ? undefined : tokensOf(code);
  if (tokens === undefined) return undefined;
  const reader = { tokens, at: 0, file };
  const value = readPipe(reader);
  return reader.at === tokens.length ? value : undefined;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  readonly file: NewFile;
}

function tokensOf(code: string): string[] | undefined {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let at = 0; at < code.length; at = token.lastIndex) {
    const found = token.exec(code);
    if (found === null) return undefined;
    tokens.push(found[0].trim());
  }
  return tokens;
}

function readPipe(reader: Reader): Value | undefined {
  let value = readCommand(reader, []);
  while (value !== undefined && reader.tokens[reader.at] === '|') {
    reader.at++;
    value = readCommand(reader, [value]);
  }
  return value;
}

/** @param piped the value of the previous command, which becomes the last argument */
function readCommand(reader: Reader, piped: readonly Value[]): Value | undefined {
  const call = archetypeCalls.get(reader.tokens[reader.at] ?? '');
  if (call === undefined) return piped.length > 0 ? undefined : readOperand(reader);
  reader.at++;
  const args: Value[] = [];
  while (!/^[|)]?$/.test(reader.tokens[reader.at] ?? '')) {
    const arg = readOperand(reader);
    if (arg === undefined) return undefined;
    args.push(arg);
  }
  const value = call([...args, ...piped], reader.file.now);
  return (value?.text?.length ?? 0) > limits.text ? undefined : value;
}

function readOperand(reader: Reader): Value | undefined {
  const word = reader.tokens[reader.at++] ?? '';
  if (word === '(') {
    const value = readPipe(reader);
    return reader.tokens[reader.at++] === ')' ? value : undefined;
  }
  if (word.startsWith('`')) return { text: word.slice(1, -1) };
  if (word.startsWith('"')) return { text: JSON.parse(word) as string };
  return fieldOfFile(word, reader.file);
}
