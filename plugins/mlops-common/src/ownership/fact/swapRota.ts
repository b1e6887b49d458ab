/**
 * What is known of the rota whose shifts a swap moves: what its file says of
 * the stretch that is left, no swap regarded; or which provider keeps it, when
 * that is not this suite.
 *
 * @public
 */
export type SwapRota =
  | {
      readonly kind: 'rota';
      readonly title: string;
      /** IANA: `Europe/Berlin`. */
      readonly zone: string;
      /** On every line of the rota, each as long as it is. */
      readonly shifts: readonly RotaShift[];
    }
  | { readonly kind: 'elsewhere'; readonly provider: string };

/**
 * Somebody's duty `[from, until)`, in ISO UTC instants.
 *
 * @public
 */
export interface RotaShift {
  /** The ref of a user. */
  readonly person: string;
  readonly from: string;
  readonly until: string;
}

/** The parts of somebody's shifts that lie in `[from, until)`. */
export function partsWithin(
  shifts: readonly RotaShift[],
  person: string,
  { from, until }: { readonly from: string; readonly until: string },
): RotaShift[] {
  return shifts
    .filter(shift => shift.person === person)
    .map(shift => ({
      person,
      from: shift.from > from ? shift.from : from,
      until: shift.until < until ? shift.until : until,
    }))
    .filter(part => part.from < part.until);
}
