import type { Entity } from '@backstage/catalog-model';
import type { OnCallAnswer } from '@pitwall/plugin-mlops-common';

/**
 * Who is on call: a rota kept somewhere.
 *
 * A provider reads targets from annotations of an entity, several where there
 * are several. It answers for one target and one moment, in the past or the
 * future as far as it knows it.
 *
 * @public
 */
export interface OnCallProvider {
  /** One word, such as `rota`; the beginning of each of its targets: `rota:flight-ops`. */
  readonly name: string;

  /** The targets that an entity names for this provider; empty when it names none. */
  targetsOf(entity: Entity): readonly string[];

  /**
   * Who is on duty at `at`, and what follows until `until`.
   *
   * Answers undefined for a target that does not exist. Throws an
   * `OnCallUnavailable` when the provider cannot be asked (time out, refused
   * token, too many questions), with a sentence for people. Ends soon after
   * `signal` is aborted.
   */
  whoIsOnCall(question: {
    readonly target: string;
    /** ISO UTC instant with milliseconds. */
    readonly at: string;
    /** ISO UTC instant with milliseconds, not before `at`. */
    readonly until: string;
    readonly signal?: AbortSignal;
  }): Promise<OnCallAnswer | undefined>;
}

/**
 * The provider could not be asked; the message is a sentence for people.
 *
 * @public
 */
export class OnCallUnavailable extends Error {
  override readonly name = 'OnCallUnavailable';
  /** When it may be asked again, if it said so: ISO UTC instant. */
  readonly retryAt?: string;

  constructor(
    sentence: string,
    options: { readonly retryAt?: string; readonly cause?: unknown } = {},
  ) {
    super(sentence, { cause: options.cause });
    this.retryAt = options.retryAt;
  }
}
