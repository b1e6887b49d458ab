/*
 * Stands in the bundle for what the contracts take from Backstage's permissions
 * and for what its catalog model would compare entities with. The command only
 * carries permissions to the portal, which is who asks for them; whatever else
 * it would call is not there.
 */
module.exports = {
  createPermission: permission => permission,
};
