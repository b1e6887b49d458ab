import type { Entity } from '@backstage/catalog-model';
import {
  answerOfRota,
  overrideOverlaps,
  type OnCallAnswer,
  type OverrideOverlap,
  type Rota,
} from '@pitwall/plugin-mlops-common';
import type { OnCallProvider } from '@pitwall/plugin-mlops-node';
import { onCallWords } from './onCallWords';

const prefix = 'rota:';

/**
 * On-call by rotas in YAML. An entity names them in its annotation
 * `mlops.pitwall.dev/on-call: rota:flight-ops`, several separated by commas.
 */
export class RotaProvider implements OnCallProvider {
  readonly name = 'rota';

  constructor(
    private readonly rotas: ReadonlyMap<string, Rota>,
    private readonly now: () => Date,
  ) {}

  targetsOf(entity: Entity): readonly string[] {
    return onCallWords(entity).filter(each => each.startsWith(prefix));
  }

  async whoIsOnCall(question: {
    readonly target: string;
    readonly at: string;
    readonly until: string;
  }): Promise<OnCallAnswer | undefined> {
    const rota = this.rotaOf(question.target);
    return (
      rota &&
      answerOfRota(rota, { ...question, asOf: this.now().toISOString() })
    );
  }

  /** Every rota, and the file in which it is written. */
  targets(): readonly { readonly target: string; readonly file: string }[] {
    return [...this.rotas.values()].map(({ name, file }) => ({
      target: `${prefix}${name}`,
      file,
    }));
  }

  /**
   * Where a rota is written, and which of its overrides contradict each other
   * between two instants; undefined for what is no rota of the files.
   */
  writing(
    target: string,
    { at, until }: { readonly at: string; readonly until: string },
  ):
    | { readonly file: string; readonly overlaps: readonly OverrideOverlap[] }
    | undefined {
    const rota = this.rotaOf(target);
    return (
      rota && { file: rota.file, overlaps: overrideOverlaps(rota, at, until) }
    );
  }

  private rotaOf(target: string): Rota | undefined {
    return target.startsWith(prefix)
      ? this.rotas.get(target.slice(prefix.length))
      : undefined;
  }
}
