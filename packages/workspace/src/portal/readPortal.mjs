/**
 * @typedef {object} Person
 * @property {string} entityRef
 * @property {string} title
 * @property {string} [job]
 *
 * @typedef {object} PortalState
 * @property {readonly Person[]} people one can sign in as
 * @property {boolean} isComplete whether the whole demo organisation is there
 */

/**
 * Looks at the portal through its public API, as a stranger, a person and the
 * demo's pipeline would.
 *
 * @param {string} baseUrl
 * @param {string} pipelineToken
 * @returns {Promise<PortalState>}
 * @throws {Error} while something does not answer yet
 */
export async function readPortal(baseUrl, pipelineToken) {
  const { people, missing } = await read('/api/auth/demoPeople/people');
  if (people.length === 0 || missing.length > 0) {
    return { people, isComplete: false };
  }
  const session = await read('/api/auth/demoPeople/refresh', {
    'x-pitwall-person': people[0].entityRef,
  });
  const person = bearer(session.backstageIdentity.token);
  const inCatalog = await read(
    '/api/catalog/entities/by-query?limit=1&filter=kind=component,spec.type=ml-service',
    person,
  );
  const templates = await read(
    '/api/catalog/entities/by-query?limit=1&filter=kind=template',
    person,
  );
  const inFleet = await read('/api/mlops/services?limit=1', person);
  const ofPipeline = await read(
    '/api/mlops/services?limit=1',
    bearer(pipelineToken),
  );
  await read('/');
  return {
    people,
    isComplete:
      inCatalog.totalItems > 0 &&
      templates.totalItems > 0 &&
      inFleet.totalItems === inCatalog.totalItems &&
      ofPipeline.totalItems > 0,
  };

  /**
   * @param {string} path
   * @param {Record<string, string>} [headers]
   */
  async function read(path, headers) {
    // Not `localhost`: it may resolve to an address nobody listens on.
    const url = new URL(path, baseUrl.replace('//localhost:', '//127.0.0.1:'));
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(
        `${url} answers ${response.status}: ${text.slice(0, 300)}`,
      );
    }
    return path === '/' ? text : JSON.parse(text);
  }
}

/** @param {string} token */
function bearer(token) {
  return { authorization: `Bearer ${token}` };
}
