import type { Knex } from 'knex';

const listenersOf = new WeakMap<Knex, Set<() => void>>();

/** Calls `listener` after each decision this process commits to a database. */
export function onDecision(knex: Knex, listener: () => void): () => void {
  const listeners = listenersOf.get(knex) ?? new Set();
  listenersOf.set(knex, listeners.add(listener));
  return () => listeners.delete(listener);
}

/** Says that a decision was committed. */
export function announceDecision(knex: Knex): void {
  listenersOf.get(knex)?.forEach(listener => listener());
}
