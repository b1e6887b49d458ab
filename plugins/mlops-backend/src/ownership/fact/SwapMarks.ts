import {
  factEnd,
  meetsNoShift,
  type DatedFact,
} from '@pitwall/plugin-mlops-common';
import type { OnCallDesk } from '../onCall';

type Swap = Extract<DatedFact, { kind: 'rota-swap' }>;

const mostRemembered = 5_000;

/**
 * Finds swaps whose rota was written anew since they were entered, so that they
 * meet no shift any more. Rotas are read once, at start: what was found of a
 * swap holds until it, or one that it rests on, is ended.
 */
export class SwapMarks {
  readonly #desk: Pick<OnCallDesk, 'rotaOf'>;
  readonly #known = new Map<string, boolean>();

  constructor(desk: Pick<OnCallDesk, 'rotaOf'>) {
    this.#desk = desk;
  }

  /**
   * The facts, swaps that meet no shift marked.
   *
   * @param all - every fact that is not over, or of them the swaps of the same
   * rotas that meet the given ones
   */
  async marked(
    facts: readonly DatedFact[],
    all: readonly DatedFact[] = facts,
  ): Promise<DatedFact[]> {
    const byTarget = new Map<string, Swap[]>();
    for (const fact of all) {
      if (fact.kind !== 'rota-swap') continue;
      const known = byTarget.get(fact.target);
      if (known) known.push(fact);
      else byTarget.set(fact.target, [fact]);
    }
    const found: DatedFact[] = [];
    for (const fact of facts) {
      const isVoid =
        fact.kind === 'rota-swap' &&
        (await this.#isVoid(fact, byTarget.get(fact.target) ?? []));
      found.push(isVoid ? { ...fact, meetsNoShift: true } : fact);
    }
    return found;
  }

  async #isVoid(swap: Swap, ofTarget: readonly Swap[]): Promise<boolean> {
    const { target, from, person } = swap;
    const until = factEnd(swap);
    if (from >= until) return false;
    // Only these give the person a shift, or take one from them.
    const around = ofTarget.filter(
      other =>
        other.factId !== swap.factId &&
        [other.person, other.standIn].includes(person) &&
        other.from < until &&
        from < factEnd(other),
    );
    const key = JSON.stringify(
      [swap, ...around].map(each => [each.factId, factEnd(each)]),
    );
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const rota = await this.#desk.rotaOf(target, { at: from, until });
    const isVoid = rota?.answer
      ? meetsNoShift(swap, rota.answer, around)
      : // A rota that is gone has no shifts; what another keeps, nobody here knows.
        rota === undefined;
    if (this.#known.size >= mostRemembered) this.#known.clear();
    this.#known.set(key, isVoid);
    return isVoid;
  }
}
