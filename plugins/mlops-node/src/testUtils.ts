/**
 * The suites that implementations of the ports must pass.
 *
 * @packageDocumentation
 */
export {};
