// Asks how the nodes are. Apart from the other requests, because only the host's face has a use for its shape.
import { operationsSchema, type Operations } from '@plenary/protocol/http/operations';
import { request, type Answer, type RequestOptions } from './request.ts';

export const readOperations = (options: RequestOptions): Promise<Answer<Operations>> => request(options, { method: 'GET', path: '/operations', schema: operationsSchema });
