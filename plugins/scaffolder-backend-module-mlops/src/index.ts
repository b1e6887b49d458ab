/**
 * Templates whose repositories work the minute they are created, and the
 * actions behind them.
 *
 * @packageDocumentation
 */
export { mlopsScaffolderModule as default } from './module';
