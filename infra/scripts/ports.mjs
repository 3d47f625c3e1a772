// Ports: whether one is free, and which one to take.
import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';
import { Stop } from './terminal.mjs';

/**
 * Why this process could not listen there; undefined when it could.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | undefined>} a system error code
 */
export function portProblem(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : 'unknown'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

/** A free port on loopback, below the range from which outgoing connections take theirs. */
export async function freePort() {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(20_000, 32_000);
    if ((await portProblem(port, '127.0.0.1')) === undefined) return port;
  }
  throw new Stop('No free port was found between 20000 and 32000 on this machine.');
}

/**
 * The port that people will reach, from the environment.
 * @param {NodeJS.ProcessEnv} env
 */
export function chosenPort(env) {
  const port = Number(env.PORT || 8080);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Stop(`PORT is "${env.PORT}", which is no port number. Choose one from 1 to 65535, for example: PORT=8081 npm start`);
}

/**
 * Stops with a sentence when nobody could listen on that port.
 * @param {number} port 0: any free one
 * @param {string | undefined} host
 */
export async function requireFreePort(port, host) {
  const problem = port === 0 ? undefined : await portProblem(port, host);
  const another = `Choose another port, for example: PORT=${port < 1024 ? 8080 : port + 1} npm start`;
  if (problem === 'EADDRINUSE') throw new Stop(`Port ${port} is already used by another program on this machine. ${another}`);
  if (problem === 'EACCES') throw new Stop(`This account may not listen on port ${port}. ${another}`);
  if (problem) throw new Stop(`Plenary cannot listen on ${host ?? 'this machine'}, port ${port} (${problem}). Check HOST, or choose another port.`);
}
