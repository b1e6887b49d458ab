/**
 * Who to call about each ML service, in the search of the portal.
 *
 * @packageDocumentation
 */
export { searchModuleMlops as default } from './module';
