// A child process of a test: started, listened to, stopped or killed by its own id, and never left behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Child extends AsyncDisposable {
  readonly child: ChildProcess;
  /** Everything it wrote on standard error. */
  readonly said: () => string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly ipc?: boolean;
}

export function startProcess({ command, args, env = {}, ipc = false }: Start): Child {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  });
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const gone = once(child, 'exit');
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await gone;
  };
  return { child, said: () => text, stop: end('SIGTERM'), kill: end('SIGKILL'), [Symbol.asyncDispose]: end('SIGKILL') };
}
