import { dirname, resolve } from 'node:path';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * Leaves our own TypeScript outside the bundle: Node runs it as it stands. So the pages, the job worker and the command line share one copy of every
 * module (one pool, one registry), traces name real lines, and a changed query needs no new build. Components and islands are bundled; files named
 * `.svelte.ts` use Svelte's own runtime and go with them.
 */
const ownModulesStayOutside: Plugin = {
  name: 'own-modules-stay-outside',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'ssr',
  resolveId(id, importer) {
    if (!/^[#.].*(?<!\.svelte)\.ts$/.test(id)) return null;
    if (id.startsWith('#')) return { id, external: true };
    const room = importer && /\/src\/(platform|modules|outlets)\//.exec(importer);
    if (!room) return null;
    const file = resolve(dirname(importer), id).split(`/src/${room[1]}/`)[1];
    return file ? { id: `#${room[1]}/${file}`, external: true } : null;
  },
};

/** No page sends a script, so none looks for the marks by which Svelte's script would find its places back: they are left out of what pages are made with. */
const noMarks: Plugin = {
  name: 'no-marks',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'ssr',
  renderChunk: (code) => ({ code: code.replace(/(?<!replaceAll\(["'])<!--(?:\[-?!?\d*|\]|\$\{[\w"[\]]+\})?-->/g, ''), map: null }),
};

export default defineConfig({
  plugins: [
    ownModulesStayOutside,
    noMarks,
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      // One request per page: the stylesheet goes inside. Its hash stays the same from page to page, so ETags match.
      inlineStyleThreshold: 64_000,
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'media-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      version: { name: 'wijkverband' },
    }),
  ],
  build: { target: 'es2022' },
  // An island is a module of its own.
  worker: { format: 'es' },
});
