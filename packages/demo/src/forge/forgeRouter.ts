import express, {
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import Router from 'express-promise-router';
import { forgeApiRouter } from './forgeApiRouter';
import type { ForgeTools } from './forgeTools';
import { isAllowedToWrite } from './isAllowedToWrite';
import { PullRequests } from './PullRequests';
import {
  filePage,
  forgePage,
  pullRequestPage,
  repositoryPage,
} from './repositoryPage';
import { serveGit } from './serveGit';

/** What git's own protocol offers: to read, and to write. */
const services = ['git-upload-pack', 'git-receive-pack'];

/** Pages, the API and git's own protocol of the stand-in forge. */
export function forgeRouter(tools: ForgeTools): RequestHandler {
  const { repositories } = tools;
  const pulls = new PullRequests(repositories);
  const router = Router();
  router.use((_req, res, next) => {
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'",
    );
    next();
  });
  router.use(
    '/api/v1',
    express.json({ limit: '256kb' }),
    forgeApiRouter(tools),
  );

  router.get('/', async (_req, res) => {
    res.send(forgePage(await repositories.list()));
  });

  router.get('/:owner/:name.git/info/refs', async (req, res) => {
    const service = String(req.query.service);
    if (!services.includes(service)) {
      // The protocol of before 2010, which would read files as they lie there.
      res.status(403).type('text').send('Only smart HTTP is spoken here.\n');
      return;
    }
    await git(req, res, service, 'info/refs', `service=${service}`);
  });
  router.post(
    '/:owner/:name.git/:service(git-upload-pack|git-receive-pack)',
    async (req, res) => {
      const { service } = req.params;
      await git(req, res, service, service, '');
    },
  );

  router.get('/:owner/:name', async (req, res, next) => {
    const page = await show(req, 'main');
    if (page) res.send(page);
    else next();
  });
  router.get('/:owner/:name/pulls/:number(\\d+)', async (req, res, next) => {
    const { owner, name, number } = req.params;
    const folder = repositories.folderOf({ owner, name });
    const pull =
      folder &&
      (await pulls.list(folder)).find(each => String(each.number) === number);
    if (!folder || !pull) return next();
    const [diff, isMerged] = await Promise.all([
      pulls.diffOf(folder, pull),
      pulls.isMerged(folder, pull),
    ]);
    return res.send(pullRequestPage({ owner, name }, pull, { diff, isMerged }));
  });
  router.get('/:owner/:name/src/branch/:branch', async (req, res, next) => {
    const page = await show(req, req.params.branch, true);
    if (page) res.send(page);
    else next();
  });
  router.get(
    '/:owner/:name/src/branch/:branch/:path(*)',
    async (req, res, next) => {
      const { owner, name, branch, path } = req.params;
      if (!path) {
        const page = await show(req, branch, true);
        if (page) return res.send(page);
        return next();
      }
      const folder = repositories.folderOf({ owner, name });
      const commit = folder && (await repositories.commitOf(folder, branch));
      const content =
        folder && commit && (await repositories.fileOf(folder, commit, path));
      return content
        ? res.send(filePage({ owner, name }, path, content))
        : next();
    },
  );

  router.use((_req, res) => {
    res.status(404).type('text').send('There is no such page here.\n');
  });
  return router;

  async function git(
    req: Request,
    res: Response,
    service: string,
    path: string,
    query: string,
  ): Promise<void> {
    const { owner, name } = req.params;
    const isWriter = isAllowedToWrite(req.header('authorization'), tools);
    if (service === 'git-receive-pack' && !isWriter) {
      res
        .status(401)
        .setHeader('WWW-Authenticate', 'Basic realm="stand-in forge"')
        .type('text')
        .send('Anybody may clone; to push, name and password are needed.\n');
      return;
    }
    if (!repositories.folderOf({ owner, name })) {
      res.status(404).type('text').send('There is no such repository here.\n');
      return;
    }
    await serveGit(req, res, {
      directory: repositories.directory,
      path: `${owner}/${name}.git/${path}`,
      query,
      writer: isWriter ? tools.username : undefined,
    });
  }

  async function show(
    req: Request,
    branch: string,
    mustExist = false,
  ): Promise<string | undefined> {
    const { owner, name } = req.params;
    const folder = repositories.folderOf({ owner, name });
    if (!folder) return undefined;
    const commit = await repositories.commitOf(folder, branch);
    if (!commit && mustExist) return undefined;
    return repositoryPage({
      owner,
      name,
      description: await repositories.descriptionOf(folder),
      cloneUrl: `${tools.baseUrl()}/${owner}/${name}.git`,
      branch: commit && branch,
      files: commit ? await repositories.treeOf(folder, commit) : [],
    });
  }
}
