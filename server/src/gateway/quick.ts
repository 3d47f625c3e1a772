// The quick way for what comes up most: a frame that asks something and wants an answer is read straight from Engine.IO's message, and its
// answer is written straight to the line. Anything of another form goes Socket.IO's ordinary way, and so does all if its insides change.
import type { Connection } from './connection.ts';
import { SightAnswer } from './sight-answer.ts';
import { ackFrame } from './wire.ts';

/** What is asked by name, and how to answer it once. */
export type Asked = (name: string, payload: unknown, acknowledge: (answer: object) => void) => void;

/** A message of the main namespace with an acknowledgement's number and one argument: `2<id>["<name>",<payload>]`. */
const form = /^2(\d{1,15})\["([a-z]{1,20})",/;

/** Takes such frames of a connection; `asked` may be called any number of times until it closes. */
export function readQuickly({ socket, wire }: Pick<Connection, 'socket' | 'wire'>, asked: Asked): void {
  const { conn } = socket;
  const [ordinary, ...others] = conn.listeners('data');
  if (!ordinary || others.length > 0) return;
  conn.removeListener('data', ordinary as (data: unknown) => void);
  conn.on('data', (data: unknown) => {
    const found = typeof data === 'string' && socket.connected ? form.exec(data) : null;
    const payload = found ? readPayload(String(data), found[0].length) : undefined;
    if (!found || payload === undefined) return void ordinary(data);
    const id = Number(found[1]);
    asked(found[2] ?? '', payload, (answer) => wire.write(ackFrame(id, answer instanceof SightAnswer ? answer.text : JSON.stringify(answer))));
  });
}

/** The one argument; nothing when there are more, or when it cannot be read. */
function readPayload(data: string, from: number): unknown {
  if (!data.endsWith(']')) return undefined;
  try {
    return JSON.parse(data.slice(from, -1));
  } catch {
    return undefined;
  }
}
