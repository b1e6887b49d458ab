/**
 * Why nothing can be created in this portal: the words of its forge, which
 * knows. Undefined when all is well.
 *
 * @param {number} forgePort
 * @returns {Promise<string | undefined>}
 */
export async function readForgeObstacle(forgePort) {
  const response = await fetch(`http://127.0.0.1:${forgePort}/api/v1/version`);
  if (response.ok) {
    return undefined;
  }
  const { message } = /** @type {{ message: string }} */ (
    await response.json()
  );
  return message;
}
