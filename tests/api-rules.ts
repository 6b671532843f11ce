import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import spectral from '@stoplight/spectral-core';
import * as functions from '@stoplight/spectral-functions';
import rulesets from '@stoplight/spectral-rulesets';
import { sharedData } from './shared-data.ts';

type Then = { function: unknown };
type Rule = string | { then: Then | Then[]; [key: string]: unknown };

/** Runs the Dutch government's API design rules (a Spectral ruleset in YAML) over an OpenAPI document; what they object to, one line each. */
export async function objectionsOfApiRules(document: unknown): Promise<string[]> {
  const { rules } = load(readFileSync(sharedData('nlgov_api_rules/media/linter.yaml'), 'utf8')) as { rules: Record<string, Rule> };
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas, 'off']], rules: Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, typeof rule === 'string' ? rule : { ...rule, then: withFunctions(rule.then) }])) } as never);
  const found = await linter.run(document as Record<string, unknown>);
  return found.map((one) => `${one.code} ${one.path.join('.')}: ${one.message}`);
}

/** The YAML names functions; a ruleset in code holds them. */
function withFunctions(then: Then | Then[]): unknown {
  const bound = (one: Then) => ({ ...one, function: functions[one.function as keyof typeof functions] });
  return Array.isArray(then) ? then.map(bound) : bound(then);
}
