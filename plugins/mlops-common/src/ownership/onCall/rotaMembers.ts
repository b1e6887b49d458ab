import type { Rota } from './rota';

/** Where a rota names somebody. */
export interface MemberPlace {
  /** `rotas.ops.levels[0].layers[1].members[2]` */
  readonly path: string;
  /** The ref of a user. */
  readonly member: string;
}

/** Every place in which a rota names somebody; of one layer, each once. */
export function rotaMembers(rota: Rota): MemberPlace[] {
  return rota.levels.flatMap(level => {
    const { path } = level;
    const inLayers = level.layers.flatMap((layer, index) =>
      layer.turns.flatMap(({ member }, turn) =>
        layer.turns.findIndex(each => each.member === member) === turn
          ? { path: turnPath(`${path}.layers[${index}]`, layer, turn), member }
          : [],
      ),
    );
    const inHolidays = (level.onHolidays?.members ?? []).map(
      (member, place) => ({
        path: `${path}.onHolidays.members[${place}]`,
        member,
      }),
    );
    const inOverrides = level.overrides.map(({ member }, override) => ({
      path: `${path}.overrides[${override}].member`,
      member,
    }));
    return [...inLayers, ...inHolidays, ...inOverrides];
  });
}

/** Where a turn of a layer names its member. */
export function turnPath(
  path: string,
  { isPattern }: { readonly isPattern: boolean },
  turn: number,
): string {
  return isPattern
    ? `${path}.handOver.turns[${turn}].member`
    : `${path}.members[${turn}]`;
}
