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
  // The package's own font settings look in /tmp. Ours stand in for what people have: a serif to read from, a plain sans.
  const alias = (family: string, font: string) => `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  process.env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
  writeFileSync(process.env.FONTCONFIG_FILE, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>${join(projectRoot, 'node_modules', '@expo-google-fonts')}</dir><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir>
    <match target="pattern"><edit name="family" mode="append"><string>Open Sans</string></edit></match>
    ${alias('Georgia', 'Literata')}${alias('serif', 'Literata')}${alias('sans-serif', 'Open Sans')}${alias('system-ui', 'Open Sans')}</fontconfig>`);
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
