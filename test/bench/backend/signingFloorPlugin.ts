import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';

/**
 * The least that a recorded signature can cost: the same HTTP stack and
 * sign-in, the same row that everybody locks, and two bare inserts in one
 * transaction. It checks nothing and proves nothing.
 */
export const signingFloorPlugin = createBackendPlugin({
  pluginId: 'bench-floor',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpAuth, httpRouter }) {
        const knex = await database.getClient();
        if (!(await knex.schema.hasTable('head'))) {
          await knex.schema.createTable('head', table => {
            table.integer('size').notNullable();
          });
          await knex('head').insert({ size: 0 });
          for (const name of ['votes', 'entries']) {
            await knex.schema.createTable(name, table => {
              table.integer('at').primary();
              table.text('body').notNullable();
            });
          }
        }
        const router = Router();
        router.use(express.json());
        router.post('/votes', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['user'] });
          const body = JSON.stringify(req.body);
          const at = await knex.transaction(async tx => {
            const [{ size }] = await tx('head')
              .update({ size: knex.raw('size + 1') })
              .returning<{ size: number }[]>('size');
            await tx('votes').insert({ at: size, body });
            await tx('entries').insert({ at: size, body });
            return size;
          });
          res.json({ at });
        });
        httpRouter.use(router);
      },
    });
  },
});
