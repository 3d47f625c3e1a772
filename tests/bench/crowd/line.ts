// One simulated client on a bare TCP socket: WebSocket, and on it Engine.IO and Socket.IO, by hand. It keeps counts, not content.
import { connect, type Socket } from 'node:net';
import { FrameReader, clientFrame, opcodes } from './frames.ts';

/** `ws`: bare text frames. `socket.io`: its framing without a login. `plenary`: the same, with token and watch. */
export type Dialect = 'ws' | 'socket.io' | 'plenary';

export interface LineOptions {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly dialect: Dialect;
  /** The JSON that Socket.IO's connect packet carries; empty for none. */
  readonly auth: string;
  /** What a proxy in front would say of this client. */
  readonly forwardedFor: string;
  /** Own loopback address, so that thousands do not share one range of ports. */
  readonly from?: string;
}

/** What a line tells its crowd; payloads are valid only during the call. */
export interface LineEvents {
  /** The answer to our own message `ackId`. */
  ack(line: Line, ackId: number, payload: Buffer): void;
  /** Anything else that the server sent by itself. */
  event(line: Line, payload: Buffer): void;
  closed(line: Line): void;
}

const [one, two, three, four, zero, bracket] = [0x31, 0x32, 0x33, 0x34, 0x30, 0x5b];
/** All reads of a process land here: a callback takes what it needs before the next read begins. */
const shared = Buffer.allocUnsafe(256 * 1024);
const pong = clientFrame('3');

export class Line {
  frames = 0;
  bytes = 0;
  /** When the message that is being waited for left, on this process's clock; 0 while none is. */
  sentAt = 0;
  sent = 0;
  readonly number: number;
  readonly #options: LineOptions;
  readonly #events: LineEvents;
  readonly #socket: Socket;
  readonly #reader = new FrameReader((payload, opcode) => this.#take(payload, opcode));
  readonly #ready = Promise.withResolvers<void>();
  #head: string | null = '';
  #open = false;

  constructor(number: number, options: LineOptions, events: LineEvents) {
    this.number = number;
    this.#options = options;
    this.#events = events;
    this.#socket = connect({
      host: options.host,
      port: options.port,
      ...(options.from ? { localAddress: options.from } : {}),
      onread: { buffer: shared, callback: (size, bytes) => this.#read(Buffer.from(bytes.buffer, bytes.byteOffset, size)) },
    });
    this.#socket.setNoDelay(true);
    this.#socket.on('connect', () => this.#socket.write(upgrade(options)));
    this.#socket.on('error', (error) => this.#ready.reject(error));
    this.#socket.on('close', () => this.#end());
    this.#ready.promise.catch(() => undefined);
  }

  /** Resolves once the server has let it in, and, for Plenary, has shown it what there is to see. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  send(text: string): void {
    this.#socket.write(clientFrame(text));
  }

  /** Reads no more, yet goes on saying that it is there: the worst reader that a server can have, for its frames wait in buffers. */
  freeze(): void {
    this.#socket.pause();
    const alive = setInterval(() => this.#socket.write(pong), 3000);
    this.#socket.on('close', () => clearInterval(alive));
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): boolean {
    if (this.#head === null) this.#reader.read(chunk);
    else this.#readHead(chunk);
    return true;
  }

  #readHead(chunk: Buffer): void {
    const text = this.#head + chunk.toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return void (this.#head = text);
    this.#head = null;
    if (!text.startsWith('HTTP/1.1 101')) return this.#refuse(text.slice(0, 80));
    if (this.#options.dialect === 'ws') this.#welcome();
    const rest = Buffer.from(text.slice(end + 4), 'latin1');
    if (rest.length > 0) this.#reader.read(rest);
  }

  #take(payload: Buffer, opcode: number): void {
    if (opcode === opcodes.ping) return void this.#socket.write(clientFrame('', opcodes.pong));
    if (opcode === opcodes.close) return this.close();
    if (this.#options.dialect === 'ws') return this.#takeEvent(payload);
    const kind = payload[0];
    if (kind === two) this.#socket.write(pong);
    else if (kind === zero) this.send(`40${this.#options.auth}`);
    else if (kind === four) this.#takePacket(payload);
    else if (kind === one) this.close();
  }

  /** A Socket.IO packet: `40` let in, `42` event, `43` acknowledgement, `44` refused. */
  #takePacket(payload: Buffer): void {
    const kind = payload[1];
    if (kind === two) this.#takeEvent(payload);
    else if (kind === three) this.#takeAck(payload);
    else if (kind === zero && this.#options.dialect === 'plenary') this.send('420["watch",{"session":"live"}]');
    else if (kind === zero) this.#welcome();
    else this.#refuse(payload.toString('utf8'));
  }

  #takeEvent(payload: Buffer): void {
    this.frames += 1;
    this.bytes += payload.length;
    this.#events.event(this, payload);
  }

  #takeAck(payload: Buffer): void {
    let id = 0;
    for (let at = 2; payload[at] !== bracket && at < payload.length; at += 1) id = id * 10 + (payload[at] ?? 0) - 0x30;
    if (id > 0) return this.#events.ack(this, id, payload);
    this.#events.event(this, payload);
    // The answer to the first watch: whoever was let in and sees something is here.
    if (payload.includes('"ok":true')) this.#welcome();
    else this.#refuse(payload.toString('utf8'));
  }

  #welcome(): void {
    this.#open = true;
    this.#ready.resolve();
  }

  #refuse(why: string): void {
    this.#ready.reject(new Error(`not let in: ${why}`));
    this.close();
  }

  #end(): void {
    this.#ready.reject(new Error('closed before it was let in'));
    if (this.#open) this.#events.closed(this);
    this.#open = false;
  }
}

function upgrade({ host, port, path, forwardedFor }: LineOptions): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(forwardedFor ? [`X-Forwarded-For: ${forwardedFor}`] : []),
    '',
    '',
  ].join('\r\n');
}
