import type { RequestHandler } from 'express';
import Router from 'express-promise-router';
import type { PickablePeople } from './listPeople';

/** Below `/api/auth`; open to strangers, like the sign-in page that reads it. */
export const peoplePath = '/demoPeople/people';

export function peopleRouter(
  list: () => Promise<PickablePeople>,
): RequestHandler {
  const router = Router();
  router.get(peoplePath, async (_req, res) => {
    res.setHeader('Cache-Control', 'no-store');
    res.json(await list());
  });
  return router;
}
