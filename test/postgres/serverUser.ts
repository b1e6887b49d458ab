/** `nobody` on every Unix this suite runs on. */
const nobody = 65534;

/**
 * The user PostgreSQL runs as: it refuses root, so root hands over to nobody.
 */
export function serverUser(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : undefined;
}
