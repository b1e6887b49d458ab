import { z } from 'zod';

/**
 * So many subjects are asked about at once: more do not fit into an address
 * that every server takes.
 *
 * @public
 */
export const mostFactSubjects = 50;

const subject =
  '(?:(?:user|group|component):[a-z0-9_.-]+/[a-z0-9_.-]+|[a-z][a-z0-9-]*:[A-Za-z0-9][A-Za-z0-9_.-]*)';

/**
 * What facts are asked about: refs of users, groups and services, and names of
 * rotas, separated by commas.
 *
 * @example `user:default/data-scientist-1,group:default/mlops,rota:flight-ops`
 */
export const factSubjectsSchema = z
  .string()
  .max(10_000)
  .regex(
    new RegExp(`^${subject}(?:,${subject}){0,${mostFactSubjects - 1}}$`),
    `is not a list of at most ${mostFactSubjects} people, groups, services and rotas, separated by commas, such as user:default/data-scientist-1,rota:flight-ops`,
  );
