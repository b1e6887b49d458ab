/**
 * How long the catalog or the database may take when somebody has to be called:
 * long for somebody who waits at night, short for a server that is busy.
 */
export const patienceMs = 2_000;
