/**
 * The text of a manifest as an installed extension has it. Without its `type`, which is about the
 * sources: VS Code's extension host in browsers goes by it, and takes no modules. Without `bin` and
 * `files`, which are about npm's package: vsce refuses `files` beside `.vscodeignore`.
 */
export function installedManifest(text) {
  const { type, bin, files, ...manifest } = JSON.parse(text);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
