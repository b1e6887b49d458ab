/**
 * The demo organisation, the sign-in that lets one try all its jobs, and a
 * forge to create services in.
 *
 * @packageDocumentation
 */
export { demoFeatures as default } from './demoFeatures';
