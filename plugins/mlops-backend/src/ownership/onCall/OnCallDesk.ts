import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  OnCallAnswer,
  OverrideOverlap,
} from '@pitwall/plugin-mlops-common';
import type { OnCallProvider } from '@pitwall/plugin-mlops-node';
import { AskedProvider } from './AskedProvider';
import type { NamedTarget, OnCallMoment, OnCallReport } from './onCallReport';
import { onCallWords } from './onCallWords';
import type { RotaProvider } from './RotaProvider';

const pauseSeconds = 10;

/**
 * Who is on call, asked of every provider at once. Never fails: what a provider
 * cannot say becomes a sentence, with what it last said where that still holds.
 */
export class OnCallDesk {
  readonly #rota: RotaProvider;
  readonly #others: ReadonlyMap<string, AskedProvider>;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'warn'>;

  constructor(options: {
    readonly rota: RotaProvider;
    readonly others: readonly OnCallProvider[];
    readonly timeoutSeconds: number;
    now(): Date;
    readonly logger: Pick<LoggerService, 'warn'>;
  }) {
    const { rota, others, now, logger } = options;
    this.#rota = rota;
    this.#now = now;
    this.#logger = logger;
    this.#others = new Map(
      others.map(provider => [
        provider.name,
        new AskedProvider(provider, { ...options, pauseSeconds }),
      ]),
    );
  }

  /**
   * The targets that the entities name, in the order of the entities, each
   * asked once. One that no provider takes is reported, so that a slip in an
   * annotation is not taken for a service without a rota.
   */
  async ask(
    entities: readonly Entity[],
    moment: OnCallMoment,
  ): Promise<readonly OnCallReport[]> {
    return Promise.all(
      this.#namedByAll(entities).map(each => this.#report(each, moment)),
    );
  }

  /**
   * The targets outside the files that the entities name, at most so many, in
   * the order of the entities, each asked once; and how many more they name.
   */
  async askElsewhere(
    entities: readonly Entity[],
    moment: OnCallMoment,
    most: number,
  ): Promise<{
    readonly reports: readonly OnCallReport[];
    readonly left: number;
  }> {
    const named = this.#namedByAll(entities).filter(({ provider }) =>
      this.#others.has(provider),
    );
    return {
      reports: await Promise.all(
        named.slice(0, most).map(each => this.#report(each, moment)),
      ),
      left: Math.max(0, named.length - most),
    };
  }

  /** Every rota of the files, for pages of people. */
  async all(moment: OnCallMoment): Promise<readonly OnCallReport[]> {
    return Promise.all(
      this.#rota
        .targets()
        .map(({ target, file }) =>
          this.#report(
            { provider: this.#rota.name, target, writtenIn: file },
            moment,
          ),
        ),
    );
  }

  /**
   * What one target is: a rota of the files, with its shifts between two
   * instants, or something of another provider, who is not asked. Undefined for
   * what nobody knows.
   */
  async rotaOf(
    target: string,
    moment: OnCallMoment,
  ): Promise<
    { readonly provider: string; readonly answer?: OnCallAnswer } | undefined
  > {
    const provider = target.slice(0, Math.max(0, target.indexOf(':')));
    if (this.#others.has(provider)) return { provider };
    const answer = await this.#rota.whoIsOnCall({ target, ...moment });
    return answer && { provider: this.#rota.name, answer };
  }

  /** What one entity names, asked of nobody. */
  named(entity: Entity): readonly NamedTarget[] {
    return this.#namedBy(entity);
  }

  /** Whether a target is kept outside the portal, so that asking takes a while. */
  isElsewhere({ provider, failure }: NamedTarget): boolean {
    return failure === undefined && this.#others.has(provider);
  }

  /** What becomes of asking about one target. */
  async askOf(named: NamedTarget, moment: OnCallMoment): Promise<OnCallReport> {
    return this.#report(named, moment);
  }

  /** What the files say of a rota beside its shifts; undefined for what is none. */
  writing(
    target: string,
    moment: OnCallMoment,
  ):
    | { readonly file: string; readonly overlaps: readonly OverrideOverlap[] }
    | undefined {
    return this.#rota.writing(target, moment);
  }

  /** Each target once, as the first entity names it. */
  #namedByAll(entities: readonly Entity[]): NamedTarget[] {
    const named = new Map<string, NamedTarget>();
    for (const entity of entities) {
      for (const each of this.#namedBy(entity)) {
        if (!named.has(each.target)) named.set(each.target, each);
      }
    }
    return [...named.values()];
  }

  #namedBy(entity: Entity): NamedTarget[] {
    const writtenIn = stringifyEntityRef(entity);
    const providers = [
      this.#rota,
      ...[...this.#others.values()].map(({ provider }) => provider),
    ];
    const named = providers.flatMap(provider => {
      try {
        return provider
          .targetsOf(entity)
          .map(target => ({ provider: provider.name, target, writtenIn }));
      } catch (error) {
        this.#logger.warn(
          `The provider of on-call ${provider.name} cannot read ${writtenIn}: ${error}`,
        );
        return [];
      }
    });
    const taken = new Set(named.map(({ target }) => target.toLowerCase()));
    const unknown = onCallWords(entity).filter(word => !taken.has(word));
    return [
      ...named,
      ...unknown.map(target => ({
        ...{ target, writtenIn, provider: target.split(':')[0] },
        failure: target.includes(':')
          ? `${writtenIn} names ${target}, and no provider of on-call takes that.`
          : `${writtenIn} names ${target} without a provider: a rota is written rota:${target}.`,
      })),
    ];
  }

  async #report(
    named: NamedTarget,
    moment: OnCallMoment,
  ): Promise<OnCallReport> {
    const { failure } = named;
    if (failure !== undefined) {
      const asOf = this.#now().toISOString();
      return { ...named, failure, isLastKnown: false, asOf };
    }
    const other = this.#others.get(named.provider);
    const outcome = other
      ? await other.ask(named.target, moment)
      : await this.#askRota(named, moment);
    return { ...named, ...outcome };
  }

  /** Rotas are in memory: there is nothing to wait for or to remember. */
  async #askRota({ target, writtenIn }: NamedTarget, moment: OnCallMoment) {
    const answer = await this.#rota.whoIsOnCall({ target, ...moment });
    const asOf = this.#now().toISOString();
    return answer
      ? { answer, isLastKnown: false, asOf }
      : {
          failure: `${writtenIn} names ${target}, and no file of mlops.people.locations has such a rota.`,
          isLastKnown: false,
          asOf,
        };
  }
}
