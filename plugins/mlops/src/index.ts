/**
 * Pages and tabs of Pitwall.
 *
 * @packageDocumentation
 */
export { mlopsApiRef } from './api';
export { callsFirst } from './callsFirst';
export { mlopsPlugin as default } from './plugin';
