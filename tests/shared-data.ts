import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/root.ts';

const folder = process.env.WIJKVERBAND_SHARED ?? join(projectRoot, '../shared');

/** The path of a real file that is no part of the project. A test that needs it is skipped where the folder is absent. */
export const sharedData = (path: string): string => join(folder, 'data', path);

/** For the options of a test: a reason to skip it when these files are not there, else false. */
export const skipWithout = (...paths: string[]): string | false =>
  paths.every((path) => existsSync(sharedData(path))) ? false : `de map met echte bestanden is er niet (${paths.join(', ')})`;
