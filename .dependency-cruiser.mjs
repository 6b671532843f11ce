// The doors of the house, made from the module map: who may use whom, and only through the front door.
import { modules } from './src/module-map.mjs';

const door = '/index[.]ts$';
const inside = (name) => `^src/modules/${name}/`;

const perModule = Object.entries(modules).flatMap(([name, uses]) => [{
  name: `${name}-uses-only-its-map`, severity: 'error',
  comment: `${name} may use ${uses.join(', ') || 'no other module'}: see src/module-map.mjs. To tell a higher module something, record a fact.`,
  from: { path: inside(name) },
  to: { path: '^src/modules/', pathNot: [inside(name), ...uses.map((other) => `^src/modules/${other}/`)] },
}]);

export default {
  forbidden: [
    ...perModule,
    { name: 'through-the-front-door', severity: 'error', comment: 'Other rooms are entered through index.ts (contributes.ts: only the registry).',
      from: { path: '^(src|demo)/', pathNot: ['^src/registry', '[.]test[.]ts$', '^src/modules/'] },
      to: { path: '^src/modules/', pathNot: [door, '[.]svelte$'] } },
    { name: 'through-the-front-door-of-another-module', severity: 'error', comment: 'Other rooms are entered through index.ts; a component may also show a component of a room below.',
      from: { path: '^src/modules/([^/]+)/', pathNot: '[.]test[.]ts$' }, to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', door, '/ui/[A-Za-z]+[.]svelte$'] } },
    { name: 'platform-knows-no-subject', severity: 'error', comment: 'The ground knows no neighbourhood word.',
      from: { path: '^src/platform/', pathNot: '[.]test[.]ts$' }, to: { path: '^(src/(modules|outlets|routes)/|demo/|tests/)', }, },
    { name: 'outlets-are-apart', severity: 'error', comment: 'Ways out and in do not use each other.',
      from: { path: '^src/outlets/([^/]+)/' }, to: { path: '^src/outlets/', pathNot: ['^src/outlets/$1/', '^src/outlets/print/index[.]ts$'] } },
    { name: 'modules-do-not-know-outlets', severity: 'error', from: { path: '^src/modules/' }, to: { path: '^src/(outlets|routes)/' } },
    { name: 'no-tests-in-the-program', severity: 'error', from: { path: '^(src|demo)/', pathNot: '[.]test[.]ts$' }, to: { path: '^tests/' } },
    { name: 'random-input-of-one-seed', severity: 'error', comment: 'Take it from tests/random-input.ts: a check is green or red by what changed.', from: { path: '[.]test[.]ts$' }, to: { path: 'node_modules/fast-check' } },
    { name: 'no-circles', severity: 'error', comment: 'Two files that need each other are one idea, or hide a third.', from: { pathNot: '^node_modules' }, to: { circular: true } },
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^([$]|[.]/[$]types|build/|#|[.].*/build/handler)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' }, exclude: { path: '^(build|[.]svelte-kit)/' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'svelte'], extensions: ['.ts', '.mjs', '.js', '.svelte', '.json'] },
  },
};
