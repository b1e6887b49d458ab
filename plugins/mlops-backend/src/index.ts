/**
 * HTTP, database and schedules of Pitwall.
 *
 * @packageDocumentation
 */
export { mlopsPlugin as default } from './plugin';
