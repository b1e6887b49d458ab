import type { RequestHandler, Response } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { ForgeTools } from './forgeTools';
import { isAllowedToWrite } from './isAllowedToWrite';
import { gitBlobId, PullRequests } from './PullRequests';
import { isForgeName } from './repositoryName';

const word = z.string().min(1).max(200);
const fileOnBranchSchema = z.object({
  content: z.base64(),
  sha: word,
  branch: word,
  new_branch: word,
  message: z.string().min(1).max(2000),
});
const pullSchema = z.object({
  title: z.string().min(1).max(255),
  body: z.string().max(20_000).default(''),
  head: word,
  base: word,
});

/**
 * The few calls of Gitea's REST API that Backstage makes to publish a
 * repository and to read from it, and that the suite makes to ask for a change. An organisation is there as soon as it is
 * named.
 */
export function forgeApiRouter(tools: ForgeTools): RequestHandler {
  const { repositories } = tools;
  const pulls = new PullRequests(repositories);
  const router = Router();

  router.get('/version', (_req, res) => {
    res.json({ version: 'stand-in forge of the Pitwall demo' });
  });

  router.get('/orgs/:owner', (req, res) => {
    const { owner } = req.params;
    if (isForgeName(owner)) res.json({ name: owner, username: owner });
    else notFound(res, 'No organisation may be called so');
  });

  router.post('/orgs/:owner/repos', async (req, res) => {
    const { owner } = req.params;
    const { name, description = '', private: isPrivate } = Object(req.body);
    if (!isAllowedToWrite(req.header('authorization'), tools)) {
      res.status(401).json({ message: 'Name and password are needed' });
    } else if (!isForgeName(owner) || !isForgeName(String(name))) {
      res.status(422).json({
        message:
          'Owner and name must be letters, digits, dots, dashes and underscores, 64 at most',
      });
    } else if (isPrivate) {
      res
        .status(422)
        .json({ message: 'This stand-in has public repositories only' });
    } else if (
      await repositories.create(
        { owner, name: String(name) },
        String(description).slice(0, 2000),
      )
    ) {
      res.status(201).json(described(owner, String(name)));
    } else {
      res
        .status(409)
        .json({ message: `There is a repository ${owner}/${name} already` });
    }
  });

  router.get('/repos/:owner/:name', (req, res) => {
    const { owner, name } = req.params;
    if (repositories.folderOf(req.params)) res.json(described(owner, name));
    else notFound(res, `There is no repository ${owner}/${name}`);
  });

  router.get('/repos/:owner/:name/contents/:path(*)', async (req, res) => {
    const { owner, name, path } = req.params;
    const folder = repositories.folderOf({ owner, name });
    const commit =
      folder &&
      (await repositories.commitOf(folder, String(req.query.ref ?? 'main')));
    const content =
      folder && commit && (await repositories.fileOf(folder, commit, path));
    if (!content) {
      notFound(res, `There is no file ${path}`);
      return;
    }
    res.setHeader('ETag', `"${commit}"`);
    res.json({
      type: 'file',
      path,
      sha: gitBlobId(content),
      encoding: 'base64',
      size: content.length,
      content: content.toString('base64'),
    });
  });

  router.put('/repos/:owner/:name/contents/:path(*)', async (req, res) => {
    const { owner, name, path } = req.params;
    const folder = repositories.folderOf({ owner, name });
    const wanted = fileOnBranchSchema.safeParse(req.body);
    if (!isAllowedToWrite(req.header('authorization'), tools)) {
      res.status(401).json({ message: 'Name and password are needed' });
    } else if (!folder) {
      notFound(res, `There is no repository ${owner}/${name}`);
    } else if (!wanted.success) {
      res.status(422).json({
        message: 'content, sha, branch, new_branch and message are needed',
      });
    } else {
      const { refusal, commit } = await pulls.commitFile(folder, {
        ...{ path, ...wanted.data },
        author: tools.username,
      });
      if (commit) res.status(201).json({ commit: { sha: commit } });
      else res.status(409).json({ message: refusal });
    }
  });

  router.post('/repos/:owner/:name/pulls', async (req, res) => {
    const { owner, name } = req.params;
    const folder = repositories.folderOf({ owner, name });
    const wanted = pullSchema.safeParse(req.body);
    if (!isAllowedToWrite(req.header('authorization'), tools)) {
      res.status(401).json({ message: 'Name and password are needed' });
    } else if (!folder) {
      notFound(res, `There is no repository ${owner}/${name}`);
    } else if (!wanted.success) {
      res.status(422).json({ message: 'title, head and base are needed' });
    } else {
      const number = await pulls.open(folder, wanted.data);
      if (number === undefined) notFound(res, 'There is no such branch');
      else {
        res.status(201).json({
          ...{ number, title: wanted.data.title, state: 'open' },
          html_url: `${tools.baseUrl()}/${owner}/${name}/pulls/${number}`,
        });
      }
    }
  });

  router.get(
    '/repos/:owner/:name/git/commits/:revision(*)',
    async (req, res) => {
      const { owner, name, revision } = req.params;
      const { folder, commit } = await locate({ owner, name }, revision);
      if (folder && commit) res.json({ sha: commit });
      else notFound(res, 'There is no such commit');
    },
  );

  router.get('/repos/:owner/:name/archive/:file(*)', async (req, res) => {
    const { owner, name, file } = req.params;
    const [, revision = ''] = /^(.+)\.tar\.gz$/.exec(file) ?? [];
    const { folder, commit } = await locate({ owner, name }, revision);
    if (!folder || !commit) {
      notFound(res, 'There is no such commit');
      return;
    }
    res.type('application/gzip');
    res.send(await repositories.archiveOf(folder, commit, name));
  });

  router.use((_req, res) => notFound(res, 'This stand-in does not do that'));
  return router;

  async function locate(
    { owner, name }: { owner: string; name: string },
    revision: string,
  ) {
    const folder = repositories.folderOf({ owner, name });
    const commit = folder && (await repositories.commitOf(folder, revision));
    return { folder, commit };
  }

  function described(owner: string, name: string) {
    const url = `${tools.baseUrl()}/${owner}/${name}`;
    return {
      name,
      full_name: `${owner}/${name}`,
      private: false,
      default_branch: 'main',
      html_url: url,
      clone_url: `${url}.git`,
    };
  }
}

function notFound(res: Response, message: string): void {
  res.status(404).json({ message });
}
