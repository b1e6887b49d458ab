import type { Caller } from '../../http';

const rememberedForMs = 24 * 60 * 60 * 1000;
const mostRemembered = 50_000;

/**
 * Which services the catalog showed to which caller within the last day: for
 * the one question that is answered when the catalog is down. What the catalog
 * refused since is forgotten.
 */
export class RememberedSight {
  readonly #now: () => Date;
  readonly #shownUntilMs = new Map<string, number>();

  constructor(options: { now(): Date }) {
    this.#now = options.now;
  }

  /** The catalog showed this caller a service, just now. */
  remember(serviceRef: string, caller: Caller): void {
    const key = keyOf(serviceRef, caller);
    // Anew, so that whoever was seen longest ago is forgotten first.
    this.#shownUntilMs.delete(key);
    if (this.#shownUntilMs.size >= mostRemembered) {
      const [oldest] = this.#shownUntilMs.keys();
      this.#shownUntilMs.delete(oldest);
    }
    this.#shownUntilMs.set(key, this.#now().getTime() + rememberedForMs);
  }

  /** The catalog does not show this caller the service. */
  forget(serviceRef: string, caller: Caller): void {
    this.#shownUntilMs.delete(keyOf(serviceRef, caller));
  }

  /** Whether the catalog showed this caller the service within a day. */
  recalls(serviceRef: string, caller: Caller): boolean {
    const untilMs = this.#shownUntilMs.get(keyOf(serviceRef, caller));
    return untilMs !== undefined && untilMs > this.#now().getTime();
  }
}

/** Who acts through another plugin was shown nothing by being shown it themselves. */
function keyOf(serviceRef: string, { principal }: Caller): string {
  const by = principal.kind === 'delegatedUser' ? principal.by : '';
  return JSON.stringify([serviceRef, principal.kind, principal.id, by]);
}
