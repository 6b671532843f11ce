import fc from '#tests/random-input.ts';
import type * as v from 'valibot';

/** What people who mean harm, broken programs and tired fingers send. */
const NASTY = ['', ' ', '\0', 'a\0b', '\ud800', '￿', "'; drop table person; --", '" or ""="', '$1', '%s%n', '{{7*7}}', '${7*7}', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '../../etc/passwd',
  '=cmd|\' /C calc\'!A0', '@SUM(1)', '‮tset', '👩‍👩‍👧‍👦', 'İ', 'ß', 'a'.repeat(10_000), '\n'.repeat(500), '1e999', 'NaN', '-0', '__proto__', 'constructor', '\\', '\\x00', 'null', 'undefined', '0x1F', '９', '2026-02-30', '9999-12-31', '0000-00-00', 'javascript:alert(1)',
  'https://x.example/' + 'a'.repeat(600), 'a@b', 'iemand@voorbeeld.example', '+31260000000', '00000000-0000-0000-0000-000000000000', '(((((((((((((((((((((((((((((((', '[]', '{}', '*/5 * * * *'];

const nastyText = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 40 }));
const nastyNumber = fc.oneof(fc.constantFrom(0, -0, -1, 1, 2 ** 31, 2 ** 53, -(2 ** 53), NaN, Infinity, -Infinity, 0.1 + 0.2, 1e308), fc.integer(), fc.double());
const anything = fc.oneof({ depthSize: 'small', maxDepth: 3 }, nastyText, nastyNumber, fc.constantFrom(null, undefined, true, false), fc.array(nastyText, { maxLength: 4 }), fc.dictionary(nastyText, fc.anything({ maxDepth: 1 }), { maxKeys: 4 }));

/** Input that is nearly right: the schema's own shape, with now and then something in it that does not belong. */
export function hostileInput(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 7, arbitrary: shaped(schema as Shape) }, { weight: 1, arbitrary: anything });
}

type Shape = { type: string; kind: string; pipe?: Shape[]; entries?: Record<string, Shape>; item?: Shape; items?: Shape[]; options?: (Shape | string | number)[]; wrapped?: Shape; literal?: unknown; expression?: RegExp; key?: Shape; value?: Shape };

/** Mostly what the schema asks, one time in eight anything. */
function shaped(schema: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 7, arbitrary: asked(schema) }, { weight: 1, arbitrary: anything });
}

function asked(schema: Shape): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'object': case 'strict_object': case 'loose_object':
      return fc.record(Object.fromEntries(Object.entries(schema.entries!).map(([key, inner]) => [key, shaped(inner)])), { requiredKeys: Object.entries(schema.entries!).filter(([, s]) => s.type !== 'optional').map(([key]) => key) });
    case 'array': return fc.array(shaped(schema.item!), { maxLength: 4 });
    case 'tuple': return fc.tuple(...schema.items!.map(shaped));
    case 'optional': case 'nullable': case 'nullish': return fc.oneof(fc.constant(schema.type === 'nullable' ? null : undefined), shaped(schema.wrapped!));
    case 'picklist': return fc.constantFrom(...(schema.options as string[]));
    case 'union': case 'variant': return fc.oneof(...(schema.options as Shape[]).map(shaped));
    case 'literal': return fc.constant(schema.literal);
    case 'boolean': return fc.boolean();
    case 'number': return nastyNumber;
    case 'date': return fc.date({ noInvalidDate: false });
    case 'record': return fc.dictionary(nastyText, shaped(schema.value!), { maxKeys: 3 });
    case 'string': return textFor(schema);
    default: return anything;
  }
}

/** Text that fits the checks behind it as well as it can, so that it gets past the door and into the database. */
function textFor(schema: Shape): fc.Arbitrary<string> {
  const checks = schema.pipe ?? [];
  const pattern = checks.find((c) => c.type === 'regex')?.expression as RegExp | undefined ?? (checks as unknown as { requirement?: unknown }[]).map((c) => c.requirement).find((r): r is RegExp => r instanceof RegExp);
  const named: Record<string, fc.Arbitrary<string>> = { email: fc.emailAddress(), uuid: fc.uuid(), iso_date: fc.constantFrom('2026-02-30', '2026-11-22', '0001-01-01', '9999-12-31') };
  const fitting = checks.map((c) => named[c.type]).find(Boolean) ?? (pattern && isPlain(pattern) ? fc.stringMatching(pattern) : nastyText);
  return fc.oneof({ weight: 4, arbitrary: fitting }, { weight: 1, arbitrary: nastyText });
}

/** fast-check makes text for patterns without look-around and Unicode properties. */
const isPlain = (pattern: RegExp) => !/\(\?[=!<]|\\p|\\b/.test(pattern.source) && !pattern.flags.includes('i');
