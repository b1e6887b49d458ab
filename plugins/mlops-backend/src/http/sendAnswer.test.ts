import {
  defineContract,
  mlopsFleetReadPermission,
} from '@pitwall/plugin-mlops-common';
import express from 'express';
import request from 'supertest';
import { z } from 'zod';
import { sendAnswer } from './sendAnswer';

const plain = defineContract({
  id: 'test.plain',
  summary: 'Answers JSON',
  method: 'get',
  path: '/plain',
  principals: ['user'],
  permission: mlopsFleetReadPermission,
  input: {},
  output: z.object({ name: z.string() }),
});
const spoken = defineContract({
  ...plain,
  asText: ({ name }) => `Hello ${name}\n`,
});

const app = express();
for (const [path, contract] of Object.entries({ plain, spoken })) {
  app.get(`/${path}`, (req, res) =>
    sendAnswer(req, res, contract, { name: '“you”' }),
  );
}

describe('sendAnswer', () => {
  it.each([['text/plain'], ['text/*'], ['application/json;q=0.5, text/plain']])(
    'answers text to whoever accepts %s',
    async accept => {
      const answer = await request(app).get('/spoken').set('Accept', accept);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(answer.headers.vary).toContain('Accept');
      expect(answer.text).toBe('Hello “you”\n');
    },
  );

  it.each([
    ['*/*'],
    ['application/json'],
    ['application/json, text/plain'],
    ['image/png'],
    [''],
  ])('answers JSON to whoever accepts %s', async accept => {
    const answer = await request(app).get('/spoken').set('Accept', accept);
    expect(answer.body).toEqual({ name: '“you”' });
    expect(answer.headers.vary).toContain('Accept');
  });

  it('answers JSON where a contract has no words for a terminal', async () => {
    const answer = await request(app).get('/plain').set('Accept', 'text/plain');
    expect(answer.body).toEqual({ name: '“you”' });
  });
});
