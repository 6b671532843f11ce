import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder: the same from the source and from the built server, which lies deeper. */
export const projectRoot: string = (() => {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'wijkverband') return folder;
  }
  throw new Error('package.json of wijkverband not found above ' + import.meta.dirname);
})();
