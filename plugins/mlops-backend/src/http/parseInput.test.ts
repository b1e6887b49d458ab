import {
  defineContract,
  mlopsFleetReadPermission,
} from '@pitwall/plugin-mlops-common';
import { z } from 'zod';
import { parseInput } from './parseInput';

const contract = defineContract({
  id: 'test.parse',
  summary: 'Takes anything',
  method: 'post',
  path: '/:name',
  principals: ['user'],
  permission: mlopsFleetReadPermission,
  input: {
    path: z.object({ name: z.string().toLowerCase() }),
    query: z.object({ limit: z.coerce.number().default(3) }),
    body: z.unknown(),
  },
  output: z.object({}),
});

const parse = (body: unknown, name = 'A') =>
  parseInput(contract, { path: { name }, query: {}, body });

describe('parseInput', () => {
  it('gives a handler what the schemas made of the request', () => {
    expect(parse({ any: ['thing'] })).toEqual({
      path: { name: 'a' },
      query: { limit: 3 },
      body: { any: ['thing'] },
    });
  });

  it('refuses U+0000 anywhere, naming the field', () => {
    expect(() => parse({ form: { deep: ['a\0b'] } })).toThrow(
      'body.form must not hold the character U+0000.',
    );
    expect(() => parse({}, 'a\0')).toThrow(
      'path.name must not hold the character U+0000.',
    );
  });

  it('refuses a body nested so deeply that walking it would fail', () => {
    const body = JSON.parse(
      `{"form":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
    );
    expect(() => parse(body)).toThrow(
      'body.form must not be nested deeper than 64 levels.',
    );
  });
});
