import { z } from 'zod';
import { mlopsFleetReadPermission } from '../permissions';
import { defineContract } from './contract';
import { pageQueryShape } from './page';
import { textStreamSchema } from './textStream';
import { toOpenApi } from './toOpenApi';

const document = toOpenApi(
  {
    test: {
      write: defineContract({
        id: 'test.write',
        summary: 'Writes one thing',
        method: 'post',
        path: '/things/:name',
        principals: ['user', 'service'],
        permission: mlopsFleetReadPermission,
        pipelineVerb: 'push',
        input: {
          path: z.object({ name: z.string() }),
          body: z.strictObject({ size: z.number().default(1) }),
        },
        output: z.object({ id: z.string() }),
      }),
      list: defineContract({
        id: 'test.list',
        summary: 'Lists things',
        method: 'get',
        path: '/things',
        principals: ['user'],
        permission: mlopsFleetReadPermission,
        input: { query: z.object(pageQueryShape) },
        output: z.object({}),
      }),
    },
  },
  { title: 'Test', version: '1' },
);

describe('toOpenApi', () => {
  it('describes a write: path, body as sent, key, refusals', () => {
    expect(document).toHaveProperty(['paths', '/things/{name}', 'post'], {
      operationId: 'test.write',
      tags: ['test'],
      summary: 'Writes one thing',
      description:
        'For people in the portal, pipelines. Needs the permission `mlops.fleet.read`. A pipeline needs the verb `push`.',
      parameters: [
        {
          name: 'name',
          in: 'path',
          required: true,
          schema: { type: 'string' },
        },
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
      ],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { size: { type: 'number', default: 1 } },
              additionalProperties: false,
            },
          },
        },
      },
      responses: expect.objectContaining({
        200: expect.anything(),
        409: { $ref: '#/components/responses/409' },
        413: { $ref: '#/components/responses/413' },
      }),
    });
  });

  it('describes a query by what its values mean, optional where there is a default', () => {
    expect(document).toHaveProperty(
      ['paths', '/things', 'get', 'parameters'],
      [
        {
          name: 'limit',
          in: 'query',
          required: false,
          schema: { type: 'integer', minimum: 1, maximum: 200, default: 20 },
        },
        {
          name: 'after',
          in: 'query',
          required: false,
          schema: { type: 'string', maxLength: 1024 },
        },
      ],
    );
    expect(document).not.toHaveProperty([
      'paths',
      '/things',
      'get',
      'responses',
      '413',
    ]);
  });

  it('describes an answer that is a stream of text', () => {
    const { paths } = toOpenApi(
      {
        test: {
          export: defineContract({
            id: 'test.export',
            summary: 'Everything',
            method: 'get',
            path: '/export',
            principals: ['user'],
            permission: mlopsFleetReadPermission,
            input: {},
            output: textStreamSchema,
            produces: 'application/jsonl',
          }),
        },
      },
      { title: 'Test', version: '1' },
    );
    expect(paths).toMatchObject({
      '/export': {
        get: {
          responses: {
            200: {
              content: { 'application/jsonl': { schema: { type: 'string' } } },
            },
          },
        },
      },
    });
  });

  it('describes both forms of an answer that has words for a terminal', () => {
    const spoken = toOpenApi(
      {
        test: {
          ask: defineContract({
            id: 'test.ask',
            summary: 'Answers',
            method: 'get',
            path: '/answer',
            principals: ['user'],
            permission: mlopsFleetReadPermission,
            input: {},
            output: z.object({}),
            asText: () => 'Yes\n',
          }),
        },
      },
      { title: 'Test', version: '1' },
    );
    expect(spoken).toHaveProperty(
      ['paths', '/answer', 'get', 'responses', '200', 'content'],
      {
        'application/json': { schema: expect.anything() },
        'text/plain': { schema: { type: 'string' } },
      },
    );
  });
});
