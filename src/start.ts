/** The door of `npm start`. What Node made of our sources at an earlier start is kept beside them (where it may be written): a fifth of a start is reading them. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '#platform/root.ts';

enableCompileCache(join(projectRoot, '.cache/compiled'));
await import('./serve.ts');
