// The bench's end of a crowd: starts its process, asks, and ends it.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { startProcess } from '../../harness/process.ts';
import type { OrderName, Orders } from './orders.ts';

export interface Crowd extends AsyncDisposable {
  readonly pid: number;
  ask<Name extends OrderName>(name: Name, order: Orders[Name]['order']): Promise<Orders[Name]['answer']>;
}

export function startCrowd(): Crowd {
  const running = startProcess({ command: process.execPath, args: [resolve(import.meta.dirname, 'main.ts')], ipc: true });
  const { child } = running;
  const gone = once(child, 'exit').then(() => {
    throw new Error(`the crowd ended: ${running.said()}`);
  });
  gone.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    async ask<Name extends OrderName>(name: Name, order: Orders[Name]['order']) {
      const answered = once(child, 'message');
      child.send({ name, order });
      const [message] = (await Promise.race([answered, gone])) as [{ answer: Orders[Name]['answer'] } | { failure: string }];
      if ('failure' in message) throw new Error(message.failure);
      return message.answer;
    },
    [Symbol.asyncDispose]: running.kill,
  };
}
