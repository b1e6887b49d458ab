/*
 * Stands in the bundle for what the contracts take from Backstage. The command
 * only carries permissions and refs to the portal, which is who asks for the
 * ones and reads the others; whatever else it would call is not there.
 */
module.exports = {
  createPermission: permission => permission,
  stringifyEntityRef: ({ kind, namespace = 'default', name }) =>
    `${kind}:${namespace}/${name}`.toLowerCase(),
};
