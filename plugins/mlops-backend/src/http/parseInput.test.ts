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

  it('finds it among millions of numbers without a step for each', () => {
    const numbers: unknown[] = new Array(3_000_000).fill(0);
    expect(parse({ numbers }).body).toEqual({ numbers });
    numbers[2_999_999] = ['a\0b'];
    expect(() => parse({ numbers })).toThrow(
      'body.numbers must not hold the character U+0000.',
    );
  });

  it('names a hundred wrong fields at most', () => {
    const { id, summary, method, principals, permission, output } = contract;
    const strict = defineContract({
      ...{ id, summary, method, principals, permission, output, path: '/' },
      input: { body: z.array(z.number()) },
    });
    const body = new Array(5_000).fill('x');
    expect(() => parseInput(strict, { path: {}, query: {}, body })).toThrow(
      expect.objectContaining({
        field: 'body[0]',
        issues: expect.objectContaining({ length: 100 }),
      }),
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
