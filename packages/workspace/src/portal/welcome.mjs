/**
 * The last words of a start: where the portal is, who one can be there, and
 * how a pipeline asks.
 *
 * @param {object} portal
 * @param {string} portal.baseUrl
 * @param {readonly import('./readPortal.mjs').Person[]} portal.people
 * @param {string} portal.pipelineToken
 * @returns {string}
 */
export function welcome({ baseUrl, people, pipelineToken }) {
  const width = Math.max(...people.map(({ title }) => title.length));
  return [
    '',
    'Sign in as any of these, without a password:',
    ...people.map(({ title, job }) =>
      `  ${title.padEnd(width)}  ${job ?? ''}`.trimEnd(),
    ),
    '',
    "The demo pipeline's token, and how it asks who owns its service:",
    `  ${pipelineToken}`,
    `  curl -H "Authorization: Bearer ${pipelineToken}" ${baseUrl}/api/mlops/services/default/arrival-delay/ownership`,
    '',
    `The portal is open at ${baseUrl} (Ctrl-C ends it)`,
  ].join('\n');
}
