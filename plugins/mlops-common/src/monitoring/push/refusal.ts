/**
 * What was not taken of a push, and why.
 *
 * @public
 */
export interface PushRefusal {
  readonly what: 'reference' | 'profile' | 'score';
  readonly feature: string;
  readonly from?: string;
  readonly to?: string;
  readonly sentence: string;
}

/**
 * The key of a window, for looking one up.
 *
 * @public
 */
export function windowKey({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): string {
  return `${from}/${to}`;
}
