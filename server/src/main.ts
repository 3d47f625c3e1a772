// Starts one process of Plenary: web, worker, or both. Tells its parent when people can join; stops on a signal.
import { firstNetworkAddress, startServer } from './compose/server.ts';
import { makeWaysIn } from './compose/ways-in.ts';
import { readConfig } from './config.ts';

const config = readConfig(process.env);
const server = await startServer(config);

if (config.role !== 'worker' && process.send) {
  const base = config.publicUrl ?? `http://localhost:${server.port}`;
  const network = config.host === '0.0.0.0' ? firstNetworkAddress() : null;
  process.send({
    type: 'ready',
    addresses: await makeWaysIn(server.event, base),
    joinCode: server.event.replica.state.event?.joinCode ?? '',
    docs: `${base}/docs`,
    readOnly: server.event.replica.readOnly,
    network: network ? [`http://${network}:${server.port}`] : [],
  });
}

const stop = (): void => {
  server.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
