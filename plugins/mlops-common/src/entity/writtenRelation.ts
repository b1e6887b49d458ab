/**
 * A relation between two entities, by their canonical refs.
 *
 * @public
 */
export interface WrittenRelation {
  readonly source: string;
  readonly type: string;
  readonly target: string;
}

/** The relation from an entity to each target, and the one back. */
export function relationPairs(
  source: string,
  [forward, backward]: readonly [string, string],
  targets: readonly string[],
): WrittenRelation[] {
  return targets.flatMap(target => [
    { source, type: forward, target },
    { source: target, type: backward, target: source },
  ]);
}

/** Each relation once, in the order of the first. */
export function distinctRelations(
  relations: readonly WrittenRelation[],
): WrittenRelation[] {
  const byKey = new Map(
    relations.map(relation => [
      `${relation.source} ${relation.type} ${relation.target}`,
      relation,
    ]),
  );
  return [...byKey.values()];
}
