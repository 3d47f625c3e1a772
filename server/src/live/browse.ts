// Pages of a session's lists, and of what a search finds in them: made once for all who ask the same while nothing has changed.
import type { Audience } from '@plenary/domain/core/view';
import { wordsIn } from '@plenary/domain/question/search';
import { viewPage, viewOne, type PageSight } from '@plenary/domain/views';
import type { Cursor } from '@plenary/protocol/cursor';
import type { Browse as Asked } from '@plenary/protocol/up';
import type { People } from '../access/people.ts';
import { withNames } from './look.ts';
import type { Replica } from './replica.ts';
import { createOneAnswer } from './one-answer.ts';

export interface Browsed extends PageSight { readonly cursor: Cursor }

export type Browse = (audience: Audience, asked: Asked) => Promise<Browsed>;

export function createBrowse({ replica, people }: { readonly replica: Pick<Replica, 'state' | 'epoch'>; readonly people: People }): Browse {
  const share = createOneAnswer<Browsed>(() => `${replica.epoch}/${replica.state.seq}/${people.changes()}`);
  return (audience, { session, list, query = '', after, one, limit }) => {
    const words = wordsIn(query);
    return share([audience, session, list, after, one, limit, ...words].join('/'), () =>
      withNames(people, (nameOf) => {
        const { state, epoch } = replica;
        const look = { audience, session, nameOf };
        const seen = one === undefined ? viewPage(state, look, { list, words, after, limit }) : viewOne(state, look, one);
        return { ...seen, cursor: { epoch, seq: state.seq, session } };
      }),
    );
  };
}
