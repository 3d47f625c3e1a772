// A server for tests of the start script: ready at once, drains on SIGTERM, ends when its start script is gone, and fails when told to.
import { createServer } from 'node:http';

if (process.env.STAND_IN_FAILS) {
  process.stderr.write(`${JSON.stringify({ level: 50, msg: 'the hall is on fire' })}\n`);
  process.exit(3);
}
const server = createServer((_, answer) => answer.end(process.env.REDIS_URL));
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  const address = server.address();
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  process.send?.({ type: 'ready', joinCode: 'CODE', addresses: { participant: `${url}/j/CODE`, moderator: `${url}/moderator`, host: `${url}/host`, screen: `${url}/screen` } });
});
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
