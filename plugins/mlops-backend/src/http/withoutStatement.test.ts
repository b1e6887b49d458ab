import type { Knex } from 'knex';
import request from 'supertest';
import { sqliteFile } from '../../dev/sqliteFile';
import {
  body,
  startTestEndpoints,
  userToken,
} from '../../dev/startTestEndpoints';

describe('an answer about a database that fails', () => {
  const open = sqliteFile();
  let databases: Knex[];
  beforeEach(() => {
    databases = [open(), open()];
  });
  afterEach(() => Promise.all(databases.map(each => each.destroy())));

  const askWhile = async (run: () => Promise<void>) => {
    const backend = await startTestEndpoints();
    backend.work.run = run;
    const answer = await request(backend.server)
      .post('/api/mlops/services/own/echo')
      .set('Authorization', userToken)
      .send(body);
    return { answer, log: backend.logger.error.mock.calls };
  };

  it('names the entry of the log, which has the statement', async () => {
    const { answer, log } = await askWhile(async () => {
      await databases[0].raw('select telephone from people where age = ?', [7]);
    });
    expect(answer.status).toBe(500);
    expect(answer.text).toMatch(/An internal error occurred logId=\w+/);
    expect(answer.text).not.toMatch(/select|telephone|people/);
    const [, failure] = log[0];
    expect(String(failure.cause)).toMatch(/select telephone from people/);
  });

  it('says that it is busy, and that asking again helps', async () => {
    const [writer, reader] = databases;
    await reader.raw('pragma busy_timeout = 1');
    await writer.raw('begin exclusive');
    const { answer } = await askWhile(async () => {
      await reader.raw('select 1 from sqlite_master');
    });
    expect(answer.status).toBe(503);
    expect(answer.body.error).toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The database is busy with somebody else. Ask again in a moment.',
    });
    expect(answer.text).not.toMatch(/select|sqlite_master/);
  });
});
