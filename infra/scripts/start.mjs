// npm start: from a fresh clone to four addresses, and from Ctrl-C to nothing left running.
// Needs only Node 20 and npm; everything else is fetched, built or asked for on the way.
import { mkdirSync } from 'node:fs';
import { build } from './build.mjs';
import { describeReady, readyLine } from './faces.mjs';
import { checkMachine, ensureInstalled } from './install.mjs';
import { keepAlive } from './keep-alive.mjs';
import { dataFolder, shortPath } from './paths.mjs';
import { chosenPort, requireFreePort } from './ports.mjs';
import { requireRedisServer } from './programs.mjs';
import { givenRedis, ownRedis } from './redis.mjs';
import { openServerLog } from './server-log.mjs';
import { startServer, stopLeftServers } from './server.mjs';
import { listenForStop, whenAborted } from './stopping.mjs';
import { sayFailure, speaker, Stop, withProgress } from './terminal.mjs';

const help = `npm start [-- --json]

Starts Plenary on this machine and prints the address of each face.

  --json         print the four addresses as one JSON line; everything else goes to stderr
                 (npm start --silent -- --json leaves nothing else on stdout)

  PORT           port to listen on (8080)
  HOST           address to listen on (all)
  PLENARY_DATA   folder for everything that is kept (.plenary)
  REDIS_URL      use this Redis instead of starting one (or REDIS_SENTINELS and REDIS_MASTER, or REDIS_CLUSTER)
`;

/** @typedef {{ say: import('./terminal.mjs').Say, signal: AbortSignal, dataDir: string }} Context */

/**
 * @param {string[]} args
 * @param {import('./terminal.mjs').Say} say
 */
async function main(args, say) {
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown) throw new Stop(`npm start does not know "${unknown}".\n\n${help}`);
  const { signal, stop } = listenForStop();
  const dataDir = dataFolder(process.env);
  const context = { say, signal, dataDir };
  /** @type {(() => Promise<unknown>)[]} */
  const cleanups = [];
  try {
    await runUntilStopped(context, { json: args.includes('--json'), cleanups });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    stop();
    if (cleanups.length > 0) say('Stopping …');
    for (const cleanup of cleanups.toReversed()) await cleanup();
    if (cleanups.length > 0) say('Stopped.');
  }
}

/**
 * @param {Context} context
 * @param {{ json: boolean, cleanups: (() => Promise<unknown>)[] }} options cleanups: what to undo, last first
 */
async function runUntilStopped(context, { json, cleanups }) {
  const { say, signal, dataDir } = context;
  const port = chosenPort(process.env);
  checkMachine();
  mkdirSync(dataDir, { recursive: true });
  await stopLeftServers(context);
  await requireFreePort(port, process.env.HOST);
  await build({ ...context, ...(await ensureInstalled(context)) });

  const redis = await startRedis(context);
  cleanups.push(() => redis.stop());
  const log = openServerLog({ dataDir, say });
  cleanups.push(() => log.close());
  const start = () => startServer({ env: serverEnv({ port, dataDir, redisUrl: redis.url() }), dataDir, log, signal });
  const first = await withProgress({ say, label: 'Starting the server' }, start);
  const server = keepAlive({ name: 'The server', first, start, signal, say });
  cleanups.push(() => server.stop());

  if (json) process.stdout.write(`${readyLine(first.ready)}\n`);
  else say(describeReady(first.ready, { logPath: shortPath(log.path), dataPath: shortPath(dataDir) }));
  await Promise.race([Promise.all([server.done, redis.done]), whenAborted(signal)]);
}

/** @param {Context} context */
async function startRedis(context) {
  const { say, signal } = context;
  const { REDIS_URL: given, REDIS_SENTINELS, REDIS_CLUSTER } = process.env;
  // The server finds those by itself, and says what does not fit.
  if (!given && (REDIS_SENTINELS || REDIS_CLUSTER)) return { url: () => '', done: new Promise(() => {}), stop: async () => {} };
  const program = given ? '' : await requireRedisServer(context);
  const start = () => (given ? givenRedis(given) : ownRedis({ ...context, program }));
  const first = await start();
  let url = first.url;
  say({
    given: 'Using the Redis of REDIS_URL.',
    started: 'Redis is running.',
    adopted: 'Redis still runs from an earlier start; using it.',
    shared: 'Another start runs the Redis of this folder; using it too.',
  }[first.how]);
  const again = async () => {
    const next = await start();
    url = next.url;
    return next;
  };
  return { ...keepAlive({ name: 'Redis', first, start: again, signal, say }), url: () => url };
}

/**
 * @param {{ port: number, dataDir: string, redisUrl: string }} options
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnv({ port, dataDir, redisUrl }) {
  return { ...process.env, PORT: String(port), PLENARY_DATA: dataDir, REDIS_URL: redisUrl, NODE_ENV: 'production' };
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  process.stdout.write(help);
} else {
  const say = speaker(args.includes('--json') ? process.stderr : process.stdout);
  try {
    await main(args, say);
    process.exit(0);
  } catch (error) {
    sayFailure(say, error);
    process.exit(1);
  }
}
