import { areasByCode, listWijken } from '#modules/areas/index.ts';
import { dateInWords, partyNamed, readParties } from '#modules/directory/index.ts';
import { carriedAreas, kindsToGive, manageText, roleNames, type RoleKind, type ScopeKind } from '#modules/people/index.ts';
import { networkNames } from '#modules/networks/index.ts';
import { administers, inTransaction, query, refuse, type Context } from '#platform/use-case/index.ts';

export type RoleToName = { kind: RoleKind; scopeKind: ScopeKind; scope: string; startsOn: string; endsOn: string | null; isDeputy: boolean };
export type Option = { value: string; label: string };

/** The names of these parties by id; one that is gone is left out. */
export const partyNames = (context: Context, ids: readonly string[]): Promise<Map<string, string>> => (ids.length === 0 ? Promise.resolve(new Map())
  : inTransaction(context, async ({ tx }) => new Map((await readParties(tx, { ids: [...ids] })).map((party) => [party.id, party.document.name]))));

const areaNames = (context: Context, codes: readonly string[]): Promise<Map<string, string>> => inTransaction(context, async ({ tx }) => new Map((await areasByCode(tx, [...new Set(codes)])).map((area) => [area.code, area.name])));

/** Says roles in the reader's words, with the names of areas, parties and networks: "trekker in Molenwijk, tot en met 1 december". */
export async function rolesInWords(context: Context, roles: readonly RoleToName[]): Promise<(role: RoleToName) => string> {
  const of = (kind: ScopeKind) => roles.filter((role) => role.scopeKind === kind).map((role) => role.scope);
  const [areas, parties, networks, nameOf] = await Promise.all([areaNames(context, of('area')), partyNames(context, of('party')), networkNames(context, of('network')), roleNames(context)]);
  const { locale } = context, today = context.now.toISOString().slice(0, 10);
  return (role) => [
    manageText(locale, 'roleInWords', { role: nameOf(role.kind), kind: role.scopeKind, scope: areas.get(role.scope) ?? parties.get(role.scope) ?? networks.get(role.scope) ?? role.scope, deputy: role.isDeputy ? 'yes' : 'no' }),
    ...(role.startsOn > today ? [manageText(locale, 'fromDay', { day: dateInWords(role.startsOn, locale) })] : []),
    ...(role.endsOn ? [manageText(locale, 'untilDay', { day: dateInWords(role.endsOn, locale) })] : []),
  ].join(', ');
}

/** What somebody may give, to choose from: the kinds of role, and what for. Administrators the region and its wijken; who carries an area that one. */
export async function rolesToGive(context: Context): Promise<{ kinds: Option[]; scopes: Option[] }> {
  const { actor, locale } = context, nameOf = await roleNames(context);
  const wijken = administers(actor) ? await listWijken(context) : [];
  const own = await areaNames(context, carriedAreas(actor));
  return {
    kinds: kindsToGive(actor).map((kind) => ({ value: kind, label: nameOf(kind) })),
    scopes: administers(actor) ? [...wijken.map(({ code, name }) => ({ value: `area:${code}`, label: name })), { value: 'region:region', label: manageText(locale, 'wholeRegion') }]
      : [...own].map(([code, name]) => ({ value: `area:${code}`, label: name })),
  };
}

/** The id of a party by the name that was typed in this field. @throws Refusal beside the field when there is none. */
export const partyTyped = async (context: Context, name: string, field: string): Promise<string> =>
  (await partyCalled(context, name))?.id ?? refuse('people.partyUnknown', { status: 422, fields: { [field]: 'people.partyUnknown' } });

const partyCalled = query(partyNamed);

/** What a form to give a role says: a name typed for an organisation goes before what was chosen. */
export async function roleTyped(context: Context, { kind, scope, scopeParty, startsOn, endsOn, isDeputy }: Record<string, string>): Promise<object> {
  return { kind, scope: scopeParty?.trim() ? `party:${await partyTyped(context, scopeParty, 'scopeParty')}` : scope, startsOn, endsOn, isDeputy: isDeputy === 'ja' };
}
