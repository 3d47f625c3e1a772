// The ledger, for the host: as JSON Lines or as a table. Never from a log that may only be looked at: it would look whole and not be.
import { Router, type Request } from 'express';
import { toCsv } from '@plenary/ledger/export';
import { toJsonLines } from '@plenary/ledger/lines';
import type { LiveEvent } from '../live/event.ts';
import { asHost } from './host-only.ts';
import type { HttpParts } from './parts.ts';
import { refused, route, type Reply } from './reply.ts';

const forms = {
  jsonl: { type: 'application/jsonl; charset=utf-8', write: toJsonLines },
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
} as const;

export function ledgerRoutes(parts: HttpParts): Router {
  const give = (name: keyof typeof forms) => async (event: LiveEvent): Promise<Reply> => {
    if (event.replica.readOnly) return refused('read-only');
    if (!event.replica.following) return refused('unavailable');
    const { type, write } = forms[name];
    return { ok: true, file: { name: `ledger-${event.slug}.${name}`, type, text: write(await event.readLedger()) } };
  };
  const routes = Router();
  routes.get('/ledger.jsonl', route((request: Request) => asHost(parts, request, give('jsonl'))));
  routes.get('/ledger.csv', route((request: Request) => asHost(parts, request, give('csv'))));
  return routes;
}
