// Why a job failed, in a word that can be kept and shown: a code, never what was written or by whom.
import { describeError, type Log } from '../observe/log.ts';
import { NotClassified } from './classifier.ts';

/** Its message is a code of the error catalogue, a problem of the classifier, or a word of ours. */
export class JobFailure extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'JobFailure';
  }
}

/** What may be kept of whatever was thrown: the rest is told to the log once, which says no more than the kind and message of an error. */
export function keepable(error: unknown, log: Log): Error {
  if (error instanceof JobFailure || error instanceof NotClassified) return error;
  log.warn(describeError(error), 'a job met something unexpected');
  return new JobFailure('unexpected');
}
