/**
 * Rules and contracts of Pitwall, the same in browser, server and CI.
 *
 * @packageDocumentation
 */
export * from './audit';
export * from './contract';
export type { WrittenRelation } from './entity';
export * from './governance';
export * from './overview';
export { mlopsContracts, type MlopsClient } from './mlopsContracts';
export * from './monitoring';
export * from './ownership';
export * from './permissions';
export * from './registry';
