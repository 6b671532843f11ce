import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/root.ts';

/**
 * Where the browser lies, unpacked when it was not yet: in a folder of this checkout, since the package takes whatever browser it finds there for
 * its own. It comes with the system libraries it needs only where it believes to be in the cloud.
 */
export async function browserFile(): Promise<string> {
  const folder = join(projectRoot, '.cache', 'chromium');
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  mkdirSync(folder, { recursive: true });
  // The package's own font settings look in /tmp; ours look where the fonts are, the system's first.
  process.env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  writeFileSync(process.env.FONTCONFIG_FILE, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`);
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
