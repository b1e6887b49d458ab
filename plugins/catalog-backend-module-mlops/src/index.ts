/**
 * Shapes and relations of use cases, ML services, datasets and models in the
 * catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleMlops as default } from './module';
