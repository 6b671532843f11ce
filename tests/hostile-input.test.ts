import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { textOf } from '#platform/i18n/index.ts';
import { projectRoot } from '#platform/root.ts';
import { Refusal, type UseCase } from '#platform/use-case/index.ts';
import { hostileInput } from './hostile-input.ts';
import { house, system, visitor } from './house.ts';

const h = await house('demo');
const INPUTS = 1000;

const useCases = new Map<string, UseCase<unknown, unknown>>();
for (const file of globSync('src/modules/*/index.ts', { cwd: projectRoot }).sort()) {
  for (const [name, value] of Object.entries(await import(`${projectRoot}/${file}`))) if (typeof value === 'function' && 'schema' in value) useCases.set(`${file.split('/')[2]}.${name}`, value as UseCase<unknown, unknown>);
}


test('there are use cases to try', () => assert.ok(useCases.size > 0));

for (const [name, useCase] of useCases) {
  test(`${name}: ${INPUTS} hostile inputs are done or refused in plain words, never more`, async () => {
    await fc.assert(fc.asyncProperty(hostileInput(useCase.schema), fc.constantFrom('system' as const, 'visitor' as const), async (input, actor) => {
      try {
        await useCase(h.as(actor === 'system' ? system : visitor), input);
      } catch (error) {
        assert.ok(error instanceof Refusal, `${name} broke: ${error instanceof Error ? error.stack : String(error)}`);
        assert.ok(textOf('nl', error.key, error.values).length > 5);
        for (const key of Object.values(error.fields)) assert.ok(textOf('nl', key).length > 3);
      }
    }), { numRuns: INPUTS, endOnFailure: true });
  });
}
