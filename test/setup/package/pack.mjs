import { createVSIX } from '@vscode/vsce';

// node test/setup/package/pack.mjs FOLDER FILE: packs a folder that `stagePackage` has filled.
const [folder, file] = process.argv.slice(2);
await createVSIX({
  cwd: folder,
  packagePath: file,
  // All that is needed has been bundled.
  dependencies: false,
  // There is no address yet that a link of the README could lead to instead.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
