/** What the answers look like, as JSON Schema: written in the OpenAPI document, and every answer is tested against it. */

type Schema = Record<string, unknown>;
const text: Schema = { type: 'string' };
const textOrNone: Schema = { type: ['string', 'null'] };
const numberOrNone: Schema = { type: ['number', 'null'] };
const count: Schema = { type: 'integer', minimum: 0 };
const flagOrNone: Schema = { type: ['boolean', 'null'], description: 'null: niet bekend' };
const day: Schema = { type: ['string', 'null'], format: 'date' };
const moment: Schema = { type: ['string', 'null'], format: 'date-time' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** Every field is always there; what is not known is null or an empty list. */
const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', required: Object.keys(properties), properties, additionalProperties: false });

const links = (...names: string[]): Schema => object(Object.fromEntries(names.map((name) => [name, object({ href: { type: 'string', format: 'uri' } })])));
const named = object({ slug: text, naam: text });
const page = (item: string): Schema => object({
  items: list(ref(item)), totaal: count, bladzijde: count, bladzijden: count,
  _links: { type: 'object', required: ['self'], properties: Object.fromEntries(['self', 'eerste', 'vorige', 'volgende', 'laatste'].map((name) => [name, object({ href: { type: 'string', format: 'uri' } })])), additionalProperties: false },
});

const place = { naam: text, adres: textOrNone, postcode: textOrNone, plaats: textOrNone, breedtegraad: numberOrNone, lengtegraad: numberOrNone };
const phone = object({ nummer: text, soort: text, omschrijving: textOrNone, toestel: numberOrNone, talen: list(text) });
const contact = { ...object({ naam: textOrNone, rol: textOrNone, telefoon: textOrNone, toestel: numberOrNone, mail: textOrNone }), description: 'Iemand die zei dat bezoekers dit mogen zien. Wordt dat ingetrokken, dan verdwijnt het: bewaar het niet.' };
const openness = object({ toestand: { type: 'string', enum: ['open', 'gesloten', 'op afspraak', 'onbekend'] }, tot: moment, vanaf: moment });
const line = {
  slug: text, naam: text, inGewoneWoorden: text, organisatie: named, plekken: list(object({ ...place, afstandInMeters: numberOrNone })), telefoon: textOrNone, toestel: numberOrNone, kosten: { type: 'string', enum: ['gratis', 'betaald', 'onbekend'] },
  hoe: list(text), toestand: text, nu: ref('Openheid'), openingstijden: list(text), bevestigdOp: day, _links: links('self', 'pagina'),
};
const counted = list(object({ slug: text, naam: text, aantal: count }));

export const schemas: Record<string, Schema> = {
  Begin: object({ naam: text, gemeente: text, versie: text, omschrijving: text, licentie: text, _links: links('self', 'openapi', 'wijken', 'aanbod', 'organisaties', 'zoeken', 'hsds') }),
  Wijk: object({ slug: text, naam: text, code: text, introductie: text, aantalAanbod: count, _links: links('self', 'pagina', 'aanbod') }),
  Wijken: object({ items: list(ref('Wijk')), _links: links('self') }),
  Openheid: openness,
  AanbodRegel: object(line),
  AanbodLijst: merged(page('AanbodRegel'), { gelezenAls: textOrNone, postcodeOnbekend: { type: 'boolean' }, keuzes: object({ themas: counted, doelgroepen: counted, talen: list(text) }) }),
  Aanbod: object({
    id: { type: 'string', format: 'uuid' }, slug: text, naam: text, andereNaam: textOrNone, inGewoneWoorden: text, letOp: textOrNone, omschrijving: textOrNone, organisatie: named, website: textOrNone, mail: textOrNone, telefoons: list(phone), vragenAan: list(contact),
    themas: list(named), doelgroepen: list(named), talen: list(text), leeftijdVanaf: numberOrNone, leeftijdTotEnMet: numberOrNone, voorWie: textOrNone, kosten: list(text), meenemen: list(text), hoe: list(text), digitaal: list(text),
    aanmelden: list(text), toestand: text, nu: ref('Openheid'),
    plekken: list(object({ ...place, gebied: textOrNone, toelichting: textOrNone, openingstijden: list(text), toegankelijk: ref('Toegankelijk') })), wijken: list(named), bevestigdOp: day, bevestigdDoor: textOrNone, gewijzigdOp: moment,
    _links: links('self', 'pagina', 'organisatie', 'hsds'),
  }),
  Toegankelijk: object({ zonderDrempel: flagOrNone, toilet: flagOrNone, lift: flagOrNone, ringleiding: flagOrNone, gebarentaal: flagOrNone, rustig: flagOrNone, toelichting: textOrNone }),
  OrganisatieRegel: object({ id: { type: 'string', format: 'uuid' }, slug: text, naam: text, soort: text, inGewoneWoorden: text, website: textOrNone, _links: links('self', 'pagina') }),
  OrganisatieLijst: page('OrganisatieRegel'),
  Organisatie: object({
    id: { type: 'string', format: 'uuid' }, slug: text, naam: text, andereNaam: textOrNone, soort: text, inGewoneWoorden: text, omschrijving: textOrNone, website: textOrNone, mail: textOrNone, telefoons: list(phone), vragenAan: list(contact), totEnMet: day,
    gesteundDoor: list(named), steunt: list(named), aanbod: list(named), plekken: list(object(place)), wijken: list(named), bevestigdOp: day, bevestigdDoor: textOrNone, gewijzigdOp: moment, _links: links('self', 'pagina', 'hsds'),
  }),
  Treffer: object({ soort: text, titel: text, samenvatting: text, afstandInMeters: numberOrNone, isOpen: flagOrNone, score: { type: 'number' }, waarom: text, _links: links('pagina') }),
  Treffers: merged(page('Treffer'), { erIsMeer: { type: 'boolean' }, zwak: { type: 'boolean', description: 'Geen treffer antwoordt goed op de vraag.' }, wensen: list(text), verbeterd: list(object({ getypt: text, bedoeld: text })) }),
};

function merged(base: Schema, more: Record<string, Schema>): Schema {
  return object({ ...(base.properties as Record<string, Schema>), ...more });
}
