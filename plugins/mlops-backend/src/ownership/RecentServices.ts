import type { Entity } from '@backstage/catalog-model';
import type { Caller } from '../http';
import type { ServiceReader } from './ServiceReader';

const rememberedForMs = 10_000;
const mostRemembered = 5_000;

/**
 * Reads ML services as a ServiceReader does, and remembers for ten seconds what
 * a caller was shown: for questions that are asked again and again and write
 * nothing. A service that was not shown is asked for each time.
 */
export class RecentServices {
  readonly #services: Pick<ServiceReader, 'get'>;
  readonly #now: () => Date;
  readonly #shown = new Map<string, { atMs: number; service: Entity }>();

  constructor(options: { services: Pick<ServiceReader, 'get'>; now(): Date }) {
    this.#services = options.services;
    this.#now = options.now;
  }

  /**
   * The service as the catalog had it within the last ten seconds.
   *
   * @throws 404 when it is not there, not the caller's to see, or no ML service
   */
  async get(serviceRef: string, caller: Caller): Promise<Entity> {
    const key = JSON.stringify([serviceRef, caller.principal, caller.scope]);
    const nowMs = this.#now().getTime();
    const shown = this.#shown.get(key);
    const sinceMs = nowMs - (shown?.atMs ?? -Infinity);
    // A clock that was set back must not make it longer.
    if (shown && sinceMs >= 0 && sinceMs < rememberedForMs)
      return shown.service;
    const service = await this.#services.get(serviceRef, caller);
    if (this.#shown.size >= mostRemembered) this.#shown.clear();
    this.#shown.set(key, { atMs: nowMs, service });
    return service;
  }
}
