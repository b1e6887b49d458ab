/**
 * @typedef {object} Person
 * @property {string} entityRef
 * @property {string} title
 * @property {string} [job]
 *
 * @typedef {object} PortalState
 * @property {readonly Person[]} people one can sign in as
 * @property {string} [missing] what of the demo organisation is not there yet,
 *   in a sentence
 */

/**
 * Looks at the portal through its public API, as a stranger, a person and the
 * demo's pipeline would.
 *
 * @param {string} baseUrl
 * @param {string} pipelineToken
 * @param {number} deadline when it gives up, in milliseconds of the epoch
 * @returns {Promise<PortalState>}
 * @throws {Error} while something does not answer yet
 */
export async function readPortal(baseUrl, pipelineToken, deadline) {
  const { people, missing } = await read('/api/auth/demoPeople/people');
  if (people.length === 0 || missing.length > 0) {
    return { people, missing: 'the people one can sign in as are missing' };
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
  return { people, missing: missingOf() };

  function missingOf() {
    if (inCatalog.totalItems === 0) {
      return 'the catalog has no ML service yet';
    }
    if (templates.totalItems === 0) {
      return 'the catalog has no template yet';
    }
    if (inFleet.totalItems !== inCatalog.totalItems) {
      return `the fleet shows ${inFleet.totalItems} of ${inCatalog.totalItems} ML services`;
    }
    return ofPipeline.totalItems > 0
      ? undefined
      : "the demo pipeline's token opens no service yet";
  }

  /**
   * @param {string} path
   * @param {Record<string, string>} [headers]
   */
  async function read(path, headers) {
    // Not `localhost`: it may resolve to an address nobody listens on.
    const url = new URL(path, baseUrl.replace('//localhost:', '//127.0.0.1:'));
    const patienceMs = Math.max(1, Math.min(10_000, deadline - Date.now()));
    const { response, text } = await ask(url, headers, patienceMs);
    if (!response.ok) {
      throw new Error(
        `${url} answers ${response.status}: ${text.slice(0, 300)}`,
      );
    }
    return path === '/' ? text : JSON.parse(text);
  }
}

/**
 * @param {URL} url
 * @param {Record<string, string> | undefined} headers
 * @param {number} patienceMs for the answer to its last byte
 */
async function ask(url, headers, patienceMs) {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, { headers, signal });
    return { response, text: await response.text() };
  } catch (error) {
    const { name, message, cause } = /** @type {Error} */ (error);
    const { code } = /** @type {NodeJS.ErrnoException} */ (cause ?? {});
    throw new Error(
      name === 'TimeoutError'
        ? `${url} does not answer within ${Math.round(patienceMs / 1000)} s`
        : `${url} does not answer yet: ${code ?? message}`,
    );
  }
}

/** @param {string} token */
function bearer(token) {
  return { authorization: `Bearer ${token}` };
}
