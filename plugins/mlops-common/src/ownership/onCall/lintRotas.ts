import type { LintFinding } from '../lintFinding';
import type { Rota } from './rota';

/**
 * Members of rotas whom the catalog does not hold, or not any more: where each
 * is written, as a warning. Whoever is outside their engagement is not to be
 * among `people`.
 *
 * @param people - by canonical ref
 * @public
 */
export function lintRotas(
  rotas: Iterable<Rota>,
  people: { has(ref: string): boolean },
): (LintFinding & { readonly file: string })[] {
  return [...rotas].flatMap(rota =>
    placesOf(rota)
      .filter(({ member }) => !people.has(member))
      .map(({ path, member }) => ({
        ...{ file: rota.file, severity: 'warning' as const, path },
        sentence: `${path} names ${member}, whom the catalog does not hold: nobody has these shifts.`,
      })),
  );
}

function placesOf(rota: Rota): { path: string; member: string }[] {
  return rota.levels.flatMap(level => {
    const { path } = level;
    const inLayers = level.layers.flatMap(({ turns }, layer) => {
      const members = [...new Set(turns.map(({ member }) => member))];
      return members.map(member => ({
        path: `${path}.layers[${layer}]`,
        member,
      }));
    });
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
