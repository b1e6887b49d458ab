/**
 * Pages and tabs of Pitwall.
 *
 * @packageDocumentation
 */
export { mlopsApiRef } from './api';
export { mlopsPlugin as default } from './plugin';
