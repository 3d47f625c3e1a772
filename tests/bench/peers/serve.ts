// What every peer does beside its own few lines: listens on a free port of loopback, says which, ends with the bench.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export function serve(http: Server): void {
  http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }));
  process.once('disconnect', () => process.exit(0));
}
