// Prints the four addresses of a running Plenary, with fresh links for host and moderator: where no start script does it, as in containers.
// By hand: node server/src/compose/print-ways-in.ts, with the environment of a node.
import { readConfig } from '../config.ts';
import { redisSource } from '../log/redis.ts';
import { createLog } from '../observe/log.ts';
import { wireEvent } from './event.ts';
import { makeWaysIn } from './ways-in.ts';

const config = readConfig(process.env);
const log = createLog('warn');
const source = redisSource(config.redis, log);
// Nothing is to go on in the background.
const { event } = await wireEvent({ config, source, log, signal: AbortSignal.abort() });
await event.replica.boot();
const base = config.publicUrl ?? `http://localhost:${config.port}`;
process.stdout.write(`${JSON.stringify(await makeWaysIn(event, base), null, 2)}\n`);
await source.close();
