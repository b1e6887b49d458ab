import { z } from 'zod';
import type { Contract } from './contract';
import type { ContractTable } from './createContractClient';
import { errorBodySchema } from './errorBody';

/** A plain JSON value. */
type Json = { [key: string]: unknown };

const refusals: Record<string, string> = {
  400: 'A field is wrong: `error.field` names the first, `error.issues` all of them',
  401: 'Nobody is signed in, or the token is not one of this portal',
  403: 'The permission `error.permission` is missing; `error.contact` can help',
  404: 'It is not there, or the caller may not see it',
  409: 'The Idempotency-Key is in use, or was used for another request',
  413: 'The body is too large, as sent or once decompressed',
  415: 'The body is not JSON, or compressed otherwise than with gzip',
  500: 'The server failed',
  503: 'Something the server depends on does not answer',
};

/**
 * Describes a table of contracts as an OpenAPI 3.1 document: the same paths,
 * schemas, permissions and refusals that the server keeps.
 *
 * @public
 */
export function toOpenApi(
  contracts: ContractTable,
  info: { readonly title: string; readonly version: string },
): Record<string, unknown> {
  const paths: Record<string, Json> = {};
  for (const verbs of Object.values(contracts)) {
    for (const contract of Object.values(verbs)) {
      const path = contract.path.replace(/:([A-Za-z]\w*)/g, '{$1}');
      paths[path] = { ...paths[path], [contract.method]: operation(contract) };
    }
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/api/mlops' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: jsonSchema(errorBodySchema, 'output') },
      responses: Object.fromEntries(
        Object.entries(refusals).map(([status, description]) => [
          status,
          {
            description,
            content: json({ $ref: '#/components/schemas/Error' }),
          },
        ]),
      ),
    },
  };
}

function operation(contract: Contract): Json {
  const { body } = contract.input;
  return {
    operationId: contract.id,
    tags: [contract.id.split('.')[0]],
    summary: contract.summary,
    description: access(contract),
    parameters: [
      ...parameters(contract, 'path'),
      ...parameters(contract, 'query'),
      ...(contract.method === 'post' ? [idempotencyKey] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: json(jsonSchema(body, 'input')),
      },
    }),
    responses: {
      200: {
        description: 'The answer',
        content: contract.produces
          ? { [contract.produces]: { schema: { type: 'string' } } }
          : {
              ...json(jsonSchema(contract.output, 'output')),
              ...(contract.asText && {
                'text/plain': { schema: { type: 'string' } },
              }),
            },
      },
      ...Object.fromEntries(
        statusesOf(contract).map(status => [
          status,
          { $ref: `#/components/responses/${status}` },
        ]),
      ),
    },
  };
}

const callers = {
  user: 'people in the portal',
  delegatedUser: 'people through another plugin or agent',
  service: 'pipelines',
};

function access(contract: Contract): string {
  const takes = contract.principals.map(kind => callers[kind]).join(', ');
  const verb =
    contract.pipelineVerb && contract.principals.includes('service')
      ? ` A pipeline needs the verb \`${contract.pipelineVerb}\`.`
      : '';
  return `For ${takes}. Needs the permission \`${contract.permission.name}\`.${verb}`;
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Makes a repetition within 24 hours answer what the first request answered',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

function parameters(contract: Contract, part: 'path' | 'query'): Json[] {
  const schema = contract.input[part];
  if (!schema) return [];
  // As sent, a value may be left out where there is a default; what it looks
  // like is what it is coerced to.
  const sent = z.object(schema.shape);
  const required = jsonSchema(sent, 'input').required;
  const shapes = jsonSchema(sent, 'output').properties;
  return Object.entries(shapes ?? {}).map(([name, shape]) => ({
    name,
    in: part,
    required: Array.isArray(required) && required.includes(name),
    schema: shape,
  }));
}

function statusesOf(contract: Contract): string[] {
  const { path, query, body } = contract.input;
  return Object.keys(refusals).filter(status => {
    switch (status) {
      case '400':
        return Boolean(path || query || body);
      case '404':
        return Boolean(path);
      case '409':
        return contract.method === 'post';
      case '413':
      case '415':
        return Boolean(body);
      default:
        return true;
    }
  });
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  });
  return described;
}
