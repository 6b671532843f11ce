import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { inPlainWords } from './in-plain-words.ts';
import { answerMailbox, hearsMail } from '#platform/mail/index.ts';
import { dataDirectory, openHouse } from './open-house.ts';

type Finding = { ok: boolean; text: string; advice?: string };

const MEGABYTE = 1_000_000;
const DISK_NEEDED = 500 * MEGABYTE;

/** Tells in plain words what is wrong and what to do about it. Ends with 0 when nothing is. */
export async function doctor(): Promise<number> {
  const findings = [nodeVersion(), build(), ...(process.env.DATABASE_URL ? [] : [dataFolder(), diskSpace()]), ...(await database()), mail(), ...(await mailIn())];
  for (const f of findings) console.log(`${f.ok ? 'goed  ' : 'FOUT  '} ${f.text}${f.advice ? `\n       ${f.advice}` : ''}`);
  const wrong = findings.filter((f) => !f.ok).length;
  console.log(wrong ? `${wrong} ${wrong === 1 ? 'ding' : 'dingen'} niet in orde.` : 'Alles is in orde.');
  return wrong ? 1 : 0;
}

function nodeVersion(): Finding {
  return { ok: Number(process.versions.node.split('.')[0]) >= 24, text: `Dit is Node ${process.versions.node}.`, advice: Number(process.versions.node.split('.')[0]) >= 24 ? undefined : 'Start met npm start of npx wijkverband: die brengen hun eigen Node mee.' };
}

function build(): Finding {
  const ok = existsSync(new URL('../build/handler.js', import.meta.url));
  return { ok, text: ok ? 'De site is gebouwd.' : 'De site is nog niet gebouwd.', advice: ok ? undefined : 'Geef npm start. Dan wordt de site gebouwd.' };
}

function dataFolder(): Finding {
  const folder = dataDirectory();
  const nearest = existsSync(folder) ? folder : dirname(folder);
  try {
    accessSync(nearest, constants.W_OK);
    return { ok: true, text: `Gegevens staan in ${folder}.` };
  } catch {
    return { ok: false, text: `In ${nearest} mag niet geschreven worden.`, advice: 'Geef deze gebruiker schrijfrechten, of kies een andere map met WIJKVERBAND_DATA.' };
  }
}

function diskSpace(): Finding {
  const folder = existsSync(dataDirectory()) ? dataDirectory() : dirname(dataDirectory());
  const { bavail, bsize } = statfsSync(folder);
  const ok = bavail * bsize > DISK_NEEDED;
  return { ok, text: `Vrije schijfruimte: ${Math.round((bavail * bsize) / MEGABYTE).toLocaleString('nl')} MB.`, advice: ok ? undefined : 'Maak ruimte vrij. Met minder dan 500 MB kan de database stoppen. Ook kun je dan niets inlezen.' };
}

async function database(): Promise<Finding[]> {
  try {
    const house = await openHouse({ say: () => {} });
    const client = new pg.Client({ connectionString: house.ownerUrl });
    await client.connect();
    try {
      const { rows: [server] } = await client.query(`select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
        (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as makes_roles, to_regclass('commons.region') is not null as migrated`);
      const found: Finding[] = [{ ok: server.number >= 150000, text: `De database antwoordt. Het is PostgreSQL ${server.version}.`, advice: server.number >= 150000 ? undefined : 'Dat is te oud. Neem PostgreSQL 15 of nieuwer.' }];
      if (!server.makes_roles) found.push({ ok: false, text: 'De gebruiker in DATABASE_URL mag geen rollen maken.', advice: 'Elke gemeente krijgt een eigen rol in de database. Geef de gebruiker dat recht: ALTER ROLE ... CREATEROLE.' });
      if (!server.migrated) found.push({ ok: false, text: 'De database is nog leeg.', advice: 'Geef npm start. Dan wordt alles gemaakt.' });
      else found.push(...(await regions(client)));
      return found;
    } finally {
      await client.end();
      house.leave();
    }
  } catch (error) {
    return [{ ok: false, text: `De database antwoordt niet: ${inPlainWords(error)}`, advice: process.env.DATABASE_URL ? 'Draait de databaseserver? En klopt DATABASE_URL?' : `Geef npm start. Lukt dat niet? Kijk dan in ${dataDirectory()}/postgres.log.` }];
  }
}

async function regions(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query(`select r.name, n.oid is not null as has_schema, a.oid is not null and o.oid is not null and pg_has_role(a.oid, o.oid, 'member') as has_role,
    (select has_schema_privilege(o.oid, n.oid, 'usage') and coalesce(bool_and(has_table_privilege(o.oid, c.oid, 'select') and has_table_privilege(o.oid, c.oid, 'insert')), true)
      from pg_class c where c.relnamespace = n.oid and c.relkind = 'r' and c.relname <> 'migration') as has_rights
    from commons.region r left join pg_namespace n on n.nspname = r.schema_name left join pg_roles o on o.rolname = r.schema_name left join pg_roles a on a.rolname = 'wijkverband_app' order by 1`);
  if (rows.length === 0) return [{ ok: true, text: 'Er is nog geen gemeente. De site vraagt om de eerste.' }];
  return rows.map(({ name, has_schema, has_role, has_rights }) => {
    if (!has_schema) return { ok: false, text: `De gegevens van gemeente ${name} zijn weg.`, advice: 'Zet de laatste back-up terug.' };
    return has_role && has_rights ? { ok: true, text: `Gemeente ${name} is er.` }
      : { ok: false, text: `Gemeente ${name} is niet compleet: de database laat het programma niet overal bij.`, advice: 'Stop het programma en start het weer: de start herstelt dit.' };
  });
}

function mail(): Finding {
  const ok = Boolean(process.env.SMTP_URL && process.env.MAIL_FROM);
  return { ok: true, text: ok ? `Mail wordt verstuurd als ${process.env.MAIL_FROM}.` : 'Er gaat nog geen mail uit: die wacht. Zet SMTP_URL en MAIL_FROM, dan wordt hij verstuurd.' };
}

/** Nothing to say where no answers are heard; that is how it comes. */
async function mailIn(): Promise<Finding[]> {
  const mailbox = answerMailbox();
  if (mailbox === null) return [];
  if (mailbox === 'unclear') return [{ ok: false, text: 'WIJKVERBAND_MAIL_IN en WIJKVERBAND_ANSWERS kloppen niet samen.', advice: 'Goed is bijvoorbeeld: smtp://127.0.0.1:2525 en antwoord@wijk.example. Voor het apenstaartje staan hoogstens 16 tekens.' }];
  const { host, port, local, domain } = mailbox, ok = await hearsMail(host, port);
  return [ok ? { ok, text: `Antwoorden aan ${local}+...@${domain} komen binnen op ${host}:${port}.` } : { ok, text: `Op ${host}:${port} luistert niemand naar antwoorden per mail.`, advice: 'Draait het programma? Of luistert daar iets anders? De mailserver bewaart antwoorden en probeert het later weer.' }];
}
