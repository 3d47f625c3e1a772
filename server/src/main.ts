// Starts one process of Plenary: web, worker, or both. Tells its parent when people can join; stops on a signal.
import { firstNetworkAddress, startServer } from './compose/server.ts';
import { makeWaysInAtLast } from './compose/ways-in.ts';
import { readConfig } from './config.ts';
import { createLog } from './observe/log.ts';

const config = readConfig(process.env);
const server = await startServer(config);

const stop = (): void => {
  server.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);

if (config.role !== 'worker' && process.send) {
  const base = config.publicUrl ?? `http://localhost:${server.port}`;
  const network = config.host === '0.0.0.0' ? firstNetworkAddress() : null;
  process.send({
    type: 'ready',
    addresses: await makeWaysInAtLast(server.event, base, { log: createLog(config.logLevel) }),
    joinCode: server.event.replica.state.event?.joinCode ?? '',
    docs: `${base}/docs`,
    readOnly: server.event.replica.readOnly,
    network: network ? [`http://${network}:${server.port}`] : [],
  });
}
