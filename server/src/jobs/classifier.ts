// Asks a classifier outside about a text, by HTTP. Only the text and its language are sent. Its answer is somebody else's: bounded in time
// and size, and parsed. When it fails again and again it is left alone for a while. See docs/screening.md.
import { circuitBreaker, BrokenCircuitError, CircuitState, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import * as z from 'zod/mini';
import type { classifierFlagSchema } from '@plenary/domain/question/flags';

export type ClassifierFlag = z.infer<typeof classifierFlagSchema>;

export interface ClassifierSettings {
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token: string | null;
  /** For the whole of one request, its answer read. */
  readonly timeoutMs: number;
}

export const classifierRequestSchema = z.object({ version: z.literal(1), text: z.string(), language: z.nullable(z.string()) });

const rangeSchema = z.object({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) });
export const classifierAnswerSchema = z.object({
  labels: z.array(z.object({
    label: z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)),
    score: z.optional(z.number().check(z.gte(0), z.lte(1))),
    ranges: z.optional(z.array(rangeSchema).check(z.maxLength(50))),
  })).check(z.maxLength(10)),
});

export type ClassifierRequest = z.infer<typeof classifierRequestSchema>;
type Answer = z.infer<typeof classifierAnswerSchema>;

export const maxAnswerBytes = 65_536;
/** After so many failures in a row it is left alone for so long; then one request tries. */
export const failuresBeforeRest = 5;
export const restMs = 5000;
/** The classifier will not have this very text: asking again is no use, and says nothing of how it is. */
const finalStatuses: ReadonlySet<number> = new Set([400, 413, 422]);

export type ClassifierProblem = 'out-of-reach' | 'too-slow' | 'too-large' | 'not-json' | 'unexpected-answer' | `status-${number}` | 'resting';

/** Why there is no answer, in a word that holds nothing of the question. */
export class NotClassified extends Error {
  readonly problem: ClassifierProblem;
  readonly isFinal: boolean;

  constructor(problem: ClassifierProblem, isFinal = false) {
    super(problem);
    this.name = 'NotClassified';
    this.problem = problem;
    this.isFinal = isFinal;
  }
}

export interface Classifier {
  /** What it saw. Throws `NotClassified`. */
  classify(question: Omit<ClassifierRequest, 'version'>, signal: AbortSignal): Promise<ClassifierFlag[]>;
  readonly isResting: () => boolean;
}

export function createClassifier(settings: ClassifierSettings): Classifier {
  const breaker = circuitBreaker(handleWhen((error) => !(error instanceof NotClassified && error.isFinal)), { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresBeforeRest) });
  return {
    isResting: () => breaker.state === CircuitState.Open,
    async classify(question, signal) {
      try {
        const answer = await breaker.execute(() => ask(settings, { version: 1, ...question }, signal));
        return answer.labels.map((label) => flagOf(label, question.text));
      } catch (error) {
        throw error instanceof BrokenCircuitError ? new NotClassified('resting') : error;
      }
    },
  };
}

async function ask({ url, token, timeoutMs }: ClassifierSettings, request: ClassifierRequest, signal: AbortSignal): Promise<Answer> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(request),
      redirect: 'error',
      signal: AbortSignal.any([limit, signal]),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new NotClassified(`status-${response.status}`, finalStatuses.has(response.status));
    }
    return parse(await readBounded(response));
  } catch (error) {
    if (error instanceof NotClassified) throw error;
    throw new NotClassified(limit.aborted ? 'too-slow' : 'out-of-reach');
  }
}

/** Stops reading, and hangs up, once it is too much; whatever its length says. */
async function readBounded({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxAnswerBytes) throw new NotClassified('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): Answer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NotClassified('not-json');
  }
  const parsed = z.safeParse(classifierAnswerSchema, value);
  if (!parsed.success) throw new NotClassified('unexpected-answer');
  return parsed.data;
}

/** Ranges that lie in no part of the text mark nothing; those that cut a character in two mark the whole of it. */
function flagOf({ label, score, ranges = [] }: Answer['labels'][number], text: string): ClassifierFlag {
  const marked = ranges
    .filter(({ start, end }) => start < end && end <= text.length)
    .map(({ start, end }) => ({ start: start - (cutsCharacter(text, start) ? 1 : 0), end: end + (cutsCharacter(text, end) ? 1 : 0) }));
  return { kind: 'classifier', ranges: marked, detail: label, ...(score === undefined ? {} : { score }) };
}

/** Whether the position lies between the halves of a surrogate pair. */
const cutsCharacter = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
