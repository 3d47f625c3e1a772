// What clients may ask over the socket: watch a session, browse its lists, peek at a result, be told what is on air, send a command, claim a question, and a screen's heartbeat. Roles are checked here first, and again in the domain.
import { commandIdSchema, commandRoles, commandSchema, isAllowed, type Command } from '@plenary/domain/commands';
import { hasAlikeOptions } from '@plenary/domain/poll/alike';
import { settingsOf } from '@plenary/domain/event/settings';
import type { ClockAck } from '@plenary/protocol/clock';
import { commandEnvelopeSchema, watchSchema } from '@plenary/protocol/up';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { returnWithinMs } from '@plenary/sync/return';
import { actorOf } from '../access/identities.ts';
import { isInOwnWords } from '../access/own-words.ts';
import { isOwnSecondLook } from '../access/second-look.ts';
import type { Limits } from '../access/limits.ts';
import type { LiveEvent } from '../live/event.ts';
import { nameOf, traceAnswered, traceReceived } from '../observe/command-trace.ts';
import type { Log } from '../observe/log.ts';
import { picturesWanted } from '../pictures/in-use.ts';
import type { CommandStats } from '../observe/stats.ts';
import type { Air } from './air.ts';
import { beat } from './beat.ts';
import { browse } from './browse.ts';
import { claim } from './claim.ts';
import type { Answer, Connection, Handler } from './connection.ts';
import { peek } from './peek.ts';
import { SightAnswer } from './sight-answer.ts';
import { withoutSmallGroup, type GroupSize } from './small-groups.ts';

export interface HandlerParts {
  readonly event: LiveEvent;
  readonly limits: Limits;
  readonly log: Log;
  readonly stats: CommandStats;
  /** Moves a connection to the channel of what it watches. */
  readonly join: (connection: Connection) => void;
  readonly sendPersonal: (connection: Connection) => void;
  readonly groupSize: GroupSize;
  readonly air: Air;
  /** How many are connected to this node. */
  readonly connections: () => number;
}

export function createHandlers(parts: HandlerParts): Readonly<Record<string, Handler>> {
  return { watch: watch(parts), browse: browse(parts), peek: peek(parts), claim: claim(parts), beat: beat(parts), air: parts.air.asked(parts), clock: clock(parts), command: observed(command(parts), parts) };
}

function watch({ event, limits, join, sendPersonal, connections }: HandlerParts): Handler {
  return async (connection, payload) => {
    const parsed = watchSchema.safeParse(payload);
    if (!parsed.success) return refused('frame-invalid');
    const { session, cursor } = parsed.data;
    if (session !== 'live' && !event.replica.state.sessions.has(session)) return refused('session-unknown');
    if (!(await limits.take('watch', connection.identity.person))) return refused('too-many-requests');
    // In the channel first: what changes while names are fetched comes as a delta as well.
    connection.watched = session;
    join(connection);
    const caughtUp = await event.catchUp({ audience: connection.audience, watched: session, cursor });
    connection.seen = caughtUp.cursor;
    sendPersonal(connection);
    return new SightAnswer({ nowMs: event.clock.nowMs(), returnWithinMs: returnWithinMs(connections()) }, caughtUp);
  };
}

function clock({ event, limits }: HandlerParts): Handler {
  return async ({ identity }) => {
    if (!(await limits.take('clock', identity.person))) return refused('too-many-requests');
    return { ok: true, nowMs: event.clock.nowMs() } satisfies ClockAck;
  };
}

function command({ event, limits, groupSize }: HandlerParts): Handler {
  return async (connection, payload) => {
    const { identity } = connection;
    const staff = connection.audience === 'moderator';
    if (!(await limits.take(staff ? 'staffCommand' : 'command', identity.person))) return refused('too-many-requests');
    const body = commandSchema.safeParse(payload);
    const id = commandIdSchema.safeParse(idIn(payload));
    if (!body.success || !id.success) return refused(whyUnreadable(payload));
    if (!isAllowed(identity.role, body.data.type)) return refused('role-not-allowed');
    if (identity.invitation && (await event.invitations.isRevoked(identity.invitation))) return refused('link-revoked');
    if (isInOwnWords(body.data) && !(await limits.take('words', identity.person))) return refused('too-many-requests');
    if (hasAlikeOptions(body.data)) return refused('poll-options-invalid');
    if (await isOwnSecondLook({ identities: event.identities, state: event.replica.state }, identity, body.data)) return refused('second-look-by-other');
    if (await lacksName(event, identity.person, body.data)) return refused('name-needed');
    if (!(await event.pictures.has(picturesWanted(body.data)))) return refused('picture-unknown');
    return event.send({ id: id.data, actor: withoutSmallGroup(actorOf(identity, event.replica.state.event), body.data, groupSize), body: body.data });
  };
}

/** Where only signed questions are taken, a name is needed to sign with; the log has no names. */
async function lacksName({ replica, people }: LiveEvent, person: string, body: Command): Promise<boolean> {
  if (body.type !== 'question.submit' || settingsOf(replica.state.event).asking !== 'named') return false;
  await people.ensure([person]);
  return people.nameOf(person) === undefined;
}

/** Counts what becomes of each command, and tells it in lines by which one can be followed. */
function observed(handler: Handler, { log, stats }: Pick<HandlerParts, 'log' | 'stats'>): Handler {
  return async (connection, payload) => {
    const startedAt = performance.now();
    const named = nameCommand(payload);
    traceReceived(log, named);
    let outcome: Answer = { ok: false, code: 'internal' };
    try {
      outcome = await handler(connection, payload);
      return outcome;
    } finally {
      stats.answeredMs.add(performance.now() - startedAt);
      stats.answered(named.type, nameOf(outcome));
      if (stats.mayTell(outcome.ok)) traceAnswered(log, named, outcome);
    }
  };
}

/** What a frame calls itself, as far as a line may repeat it: a known type, and an id that is one, looked at only if a line is written. */
function nameCommand(payload: unknown): { readonly id: string; readonly type: string } {
  const { id, type }: { id?: unknown; type?: unknown } = payload !== null && typeof payload === 'object' ? payload : {};
  return {
    get id() {
      return commandIdSchema.safeParse(id).data ?? 'none';
    },
    type: typeof type === 'string' && knownType(type) ? type : 'unknown',
  };
}

const idIn = (payload: unknown): unknown => (payload !== null && typeof payload === 'object' && 'id' in payload ? payload.id : undefined);

/** Looked at again only now: nearly all frames can be read. */
function whyUnreadable(payload: unknown): ErrorCode {
  const envelope = commandEnvelopeSchema.safeParse(payload);
  if (!envelope.success) return 'frame-invalid';
  return knownType(envelope.data.type) ? 'body-invalid' : 'command-unknown';
}

const refused = (code: Extract<Answer, { ok: false }>['code']): Answer => ({ ok: false, code });

const knownType = (type: string): boolean => Object.hasOwn(commandRoles, type);
