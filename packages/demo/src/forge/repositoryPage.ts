import type { PullRequest } from './PullRequests';
import type { TreeEntry } from './Repositories';
import type { RepositoryName } from './repositoryName';

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid; border-radius: 4px; }
  td { padding: .1rem 1rem .1rem 0; }
  td:last-child { text-align: right; font-variant-numeric: tabular-nums; }
`;

const standIn =
  'This is a stand-in forge for trying Pitwall out, not Gitea: it holds repositories that anybody may clone, and nothing else.';

/** The page of every repository there is. */
export function forgePage(repositories: readonly RepositoryName[]): string {
  const links = repositories.map(
    ({ owner, name }) =>
      `<li><a href="/${owner}/${name}">${escape(`${owner}/${name}`)}</a></li>`,
  );
  return page(
    'Repositories',
    links.length > 0
      ? `<ul>${links.join('')}</ul>`
      : '<p>There is none yet: create a service in the portal.</p>',
  );
}

/** The page of one repository: how to get it, and what is in it. */
export function repositoryPage(repository: {
  readonly owner: string;
  readonly name: string;
  readonly description: string;
  readonly cloneUrl: string;
  /** Undefined while nothing was pushed. */
  readonly branch?: string;
  readonly files: readonly TreeEntry[];
}): string {
  const { owner, name, description, cloneUrl, branch, files } = repository;
  const rows = files.map(
    file =>
      `<tr><td><a href="/${owner}/${name}/src/branch/${branch}/${file.path
        .split('/')
        .map(encodeURIComponent)
        .join('/')}">${escape(file.path)}</a></td><td>${
        file.bytes
      } bytes</td></tr>`,
  );
  return page(
    `${owner}/${name}`,
    `<p>${escape(description)}</p>
<h2>Clone it</h2>
<pre>git clone ${escape(cloneUrl)}</pre>
<h2>Files${branch ? ` of ${escape(branch)}` : ''}</h2>
${
  rows.length > 0
    ? `<table><tbody>${rows.join('\n')}</tbody></table>`
    : '<p>Nothing was pushed yet.</p>'
}`,
  );
}

/** The page of one file. */
export function filePage(
  { owner, name }: RepositoryName,
  path: string,
  content: Buffer,
): string {
  const text = content.includes(0)
    ? `${content.length} bytes that are no text.`
    : content.toString('utf8');
  return page(
    path,
    `<p>of <a href="/${owner}/${name}">${escape(`${owner}/${name}`)}</a></p>
<pre>${escape(text)}</pre>`,
  );
}

/** The page of one pull request: what it asks for, and how to merge it, or that it is. */
export function pullRequestPage(
  { owner, name }: RepositoryName,
  { number, title, body, head, base }: PullRequest,
  { diff, isMerged }: { readonly diff: string; readonly isMerged: boolean },
): string {
  return page(
    `${title} (#${number})`,
    `<p>of <a href="/${owner}/${name}">${escape(
      `${owner}/${name}`,
    )}</a>: ${escape(head)} into ${escape(base)}</p>
<p>State: ${isMerged ? 'merged' : 'open, waits to be merged'}</p>
<pre>${escape(body)}</pre>
${
  isMerged
    ? ''
    : `<h2>Change</h2>
<pre>${escape(diff)}</pre>
<h2>Merge it</h2>
<pre>git fetch origin && git merge origin/${escape(head)} && git push</pre>`
}`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(
    title,
  )}</title><style>${style}</style></head>
<body>
<h1>${escape(title)}</h1>
${body}
<hr>
<p><small>${standIn}</small></p>
</body>
</html>
`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
