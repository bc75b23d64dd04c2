import { ExitCode } from '../../findings/exit-code.ts';
import { decodeSource, MAX_FILE_BYTES, YAML_FILE } from '../../language/read-folder.ts';
import type { SourceFile } from '../../language/workspace.ts';
import { insideName } from './check-selection.ts';
import { CommandError } from './command-error.ts';

/**
 * Reads a definition from a stream, as the file it is to be.
 * @param path the file that the user says it is: it lies in the workspace and need not exist
 */
export async function readStdinSource(
  root: string,
  path: string,
  input: AsyncIterable<Uint8Array | string>,
): Promise<SourceFile> {
  const file = insideName(root, path);
  if (file === '' || file.startsWith('../') || !YAML_FILE.test(file))
    throw new CommandError('check.stdin-outside', { path, root }, ExitCode.usage);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // What is beyond the limit is not kept: that it is too large is all that will be said.
    if (length <= MAX_FILE_BYTES + bytes.length) chunks.push(bytes);
  }
  return decodeSource(file, Buffer.concat(chunks));
}
