import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { mlopsGovernanceSignPermission } from '@pitwall/plugin-mlops-common';
import express from 'express';
import Router from 'express-promise-router';

/**
 * The least that a recorded signature can cost: the same HTTP stack with
 * sign-in, audit event and the question for the permission, the same row that
 * everybody locks, and two bare inserts in one transaction. It reads nothing,
 * checks nothing and proves nothing.
 */
export const signingFloorPlugin = createBackendPlugin({
  pluginId: 'bench-floor',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ auditor, database, httpAuth, httpRouter, permissions }) {
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
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          const event = await auditor.createEvent({
            ...{ eventId: 'vote', severityLevel: 'medium', request: req },
          });
          const [{ result }] = await permissions.authorize(
            [{ permission: mlopsGovernanceSignPermission }],
            { credentials },
          );
          if (result !== AuthorizeResult.ALLOW) throw new NotAllowedError();
          const body = JSON.stringify(req.body);
          const at = await knex.transaction(async tx => {
            const [{ size }] = await tx('head')
              .update({ size: knex.raw('size + 1') })
              .returning<{ size: number }[]>('size');
            await tx('votes').insert({ at: size, body });
            await tx('entries').insert({ at: size, body });
            return size;
          });
          await event.success();
          res.json({ at });
        });
        httpRouter.use(router);
      },
    });
  },
});
