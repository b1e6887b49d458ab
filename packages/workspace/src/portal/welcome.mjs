/**
 * The last words of a start: where the portal is, who one can be there, and
 * how a pipeline asks.
 *
 * @param {object} portal
 * @param {string} portal.baseUrl
 * @param {readonly import('./readPortal.mjs').Person[]} portal.people
 * @param {string} portal.pipelineToken
 * @param {string} portal.createdToken of the pipelines of created services
 * @param {string} [portal.createIsOff] why nothing can be created here
 * @returns {string}
 */
export function welcome({
  baseUrl,
  people,
  pipelineToken,
  createdToken,
  createIsOff,
}) {
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
    ...(createIsOff
      ? [createIsOff]
      : [
          'In the repository of a service that you create there:',
          `  PORTAL_URL=${baseUrl} PORTAL_TOKEN=${createdToken} make all`,
        ]),
    '',
    `The portal is open at ${baseUrl} (Ctrl-C ends it)`,
  ].join('\n');
}
