// The HTTP reference as OpenAPI 3.1, generated from the endpoints' own schemas.
import * as z from 'zod/mini';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import { errorBodySchema } from '@plenary/protocol/up';
import { endpoints, type Endpoint } from './endpoints.ts';

type Json = Readonly<Record<string, unknown>>;

export const jsonSchema = (schema: z.core.$ZodType): Json => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
const content = (schema: z.core.$ZodType, ...media: readonly string[]): Json => ({
  content: Object.fromEntries((media.length > 0 ? media : ['application/json']).map((type) => [type, { schema: jsonSchema(schema) }])),
});

export function openApi(): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method] = operation(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Plenary', version: '1', description: 'Joining, links and screens. What happens live goes over the socket: see asyncapi.json.' },
    paths,
    components: {
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'plenary_participant', description: 'Or plenary_staff, plenary_screen.' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation({ path, summary, access, body, bodyMedia = [], status, answer, media, errors }: Endpoint): Json {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const refusals = Object.entries(Object.groupBy(errors, (code) => errorCatalogue[code].status)).map(([code, codes = []]) => [
    code,
    { description: codes.join(', '), ...content(z.object({ error: errorBodySchema })) },
  ]);
  return {
    summary,
    ...(access === 'anybody' ? {} : { security: [{ cookie: [] }, { bearer: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, ...content(body, ...bodyMedia) } } : {}),
    responses: { [status]: { description: 'Done', ...(answer ? content(answer, ...(media ? [media] : [])) : {}) }, ...Object.fromEntries(refusals) },
  };
}
