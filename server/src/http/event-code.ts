// The code of an event, wherever it is typed or stands in an address.
import type { Request } from 'express';
import type { EventInfo } from '@plenary/domain/event/state';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import type { HttpParts } from './parts.ts';

/** Join codes hang on the wall: a right one always works, also for a hall behind one address. Only wrong guesses are slowed down. */
export async function codeProblem({ limits }: HttpParts, request: Request, code: { info: EventInfo; typed: string }): Promise<ErrorCode | null> {
  const typed = code.typed.trim();
  if (typed === code.info.slug || bare(typed) === bare(code.info.joinCode)) return null;
  return (await limits.take('wrongCode', request.ip ?? '')) ? 'join-code-wrong' : 'too-many-requests';
}

const bare = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');
