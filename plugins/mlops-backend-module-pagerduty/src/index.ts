/**
 * Who is on call, asked of PagerDuty.
 *
 * @packageDocumentation
 */
export { mlopsModulePagerDuty as default } from './module';
