import type { Role } from '../../ownership';
import type { Slot } from '../pack';
import type { CheckpointRecord, ReviewRecord } from './reviewRecord';

/**
 * Who is who today, in refs of users: gathered before a decision.
 *
 * @public
 */
export interface PeopleFacts {
  /** Whom actor ids stand for; those that were erased are absent. */
  readonly refOf: ReadonlyMap<string, string>;
  readonly byRole: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly authors: readonly string[];
  /** Authors whom nobody found in the catalog. */
  readonly unresolvedAuthors: readonly string[];
}

/**
 * Why somebody may not sign in a slot.
 *
 * @public
 */
export type Ineligibility =
  | { readonly code: 'requester' }
  | { readonly code: 'requester-unknown' }
  | { readonly code: 'author' }
  | { readonly code: 'authors-unknown'; readonly given: readonly string[] }
  | { readonly code: 'without-role' }
  | { readonly code: 'other-slot'; readonly slot: string };

/**
 * What keeps a person from a slot whatever roles they hold. Nobody is above
 * this, administrators included. As long as it is not known who opened the review
 * or wrote the version, anybody might have.
 */
export function exclusionFrom(
  { excludes }: Slot,
  { requestedBy }: ReviewRecord,
  ref: string,
  { refOf, authors, unresolvedAuthors }: PeopleFacts,
): Ineligibility | undefined {
  if (excludes.includes('requester')) {
    // Erased: it could have been anybody.
    if (!refOf.has(requestedBy)) return { code: 'requester-unknown' };
    if (refOf.get(requestedBy) === ref) return { code: 'requester' };
  }
  if (!excludes.includes('authors')) return undefined;
  if (authors.includes(ref)) return { code: 'author' };
  return unresolvedAuthors.length > 0
    ? { code: 'authors-unknown', given: unresolvedAuthors }
    : undefined;
}

/**
 * What keeps a person from signing in a slot; undefined when nothing does.
 *
 * @public
 */
export function ineligibility(
  review: ReviewRecord,
  checkpoint: CheckpointRecord,
  slot: Slot,
  ref: string,
  people: PeopleFacts,
): Ineligibility | undefined {
  const excluded = exclusionFrom(slot, review, ref, people);
  if (excluded) return excluded;
  if (!people.byRole[slot.role]?.includes(ref)) return { code: 'without-role' };
  const other = checkpoint.signOffs.find(
    each => each.slot !== slot.id && people.refOf.get(each.by) === ref,
  );
  return other && { code: 'other-slot', slot: other.slot };
}

/**
 * Who could sign in a slot now.
 *
 * @public
 */
export function eligibleSigners(
  review: ReviewRecord,
  checkpoint: CheckpointRecord,
  slot: Slot,
  people: PeopleFacts,
): string[] {
  return [...new Set(people.byRole[slot.role] ?? [])].filter(
    ref => !ineligibility(review, checkpoint, slot, ref, people),
  );
}

/**
 * The open slots of a checkpoint that nobody is left for. One person cannot
 * fill two, so slots are matched with people: two slots that only the same
 * person could sign leave one of them open for ever.
 *
 * @public
 */
export function unassignableSlots(
  review: ReviewRecord,
  checkpoint: CheckpointRecord,
  people: PeopleFacts,
): Slot[] {
  const takenBy = new Map<string, Slot>();
  const open = checkpoint.definition.slots.filter(
    ({ id }) => !checkpoint.signOffs.some(({ slot }) => slot === id),
  );
  const candidates = new Map(
    open.map(slot => [slot, eligibleSigners(review, checkpoint, slot, people)]),
  );

  /** Finds somebody for a slot, moving others to another slot if need be. */
  function assign(slot: Slot, asked: Set<string>): boolean {
    for (const ref of candidates.get(slot) ?? []) {
      if (asked.has(ref)) continue;
      asked.add(ref);
      const holder = takenBy.get(ref);
      if (!holder || assign(holder, asked)) {
        takenBy.set(ref, slot);
        return true;
      }
    }
    return false;
  }

  return open.filter(slot => !assign(slot, new Set()));
}
