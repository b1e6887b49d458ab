/**
 * Ports of Pitwall: what an adapter implements.
 *
 * @packageDocumentation
 */
export {};
