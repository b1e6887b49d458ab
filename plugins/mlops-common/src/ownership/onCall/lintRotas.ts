import { sayMoment } from '../call/sayMoment';
import { isEngaged, type Engagement } from '../people';
import { coverGaps } from './coverGaps';
import { idleTurns } from './idleTurns';
import type { Rota } from './rota';
import type { RotaFinding } from './rotaFinding';
import { rotaMembers, turnPath } from './rotaMembers';
import { shiftsBetween } from './shiftsBetween';
import { dayMs } from './wallClock';
import { instantOfWall } from './zoneTime';

const aheadDays = 28;

/**
 * What the authors of rotas may want to mend, by what is and what comes in the
 * next four weeks: gaps in cover, turns that never give duty, overrides and
 * holidays that are over, members whom the catalog does not hold or who are not
 * engaged for their shift. `readRotas` says what is wrong with how they are
 * written.
 *
 * @param question - `now`: ISO UTC instant; `people`: by canonical ref, members
 * are not looked at without it
 * @public
 */
export function lintRotas(
  rotas: Iterable<Rota>,
  question: {
    readonly now: string;
    readonly people?: {
      get(ref: string): { readonly engagement?: Engagement } | undefined;
    };
  },
): RotaFinding[] {
  const { now, people } = question;
  const until = new Date(Date.parse(now) + aheadDays * dayMs).toISOString();
  return [...rotas].flatMap(rota => {
    const found: RotaFinding[] = [];
    const say: Say = (code, path, what, severity = 'warning') =>
      found.push({
        ...{ severity, code, file: rota.file, document: rota.document, path },
        sentence: `${path} ${what}.`,
      });
    sayIdle(rota, now, say);
    sayGaps(rota, { now, until }, say);
    if (people) sayMembers(rota, { now, until, people }, say);
    sayOver(rota, now, say);
    return found;
  });
}

type Say = (
  code: RotaFinding['code'],
  path: string,
  what: string,
  severity?: RotaFinding['severity'],
) => void;

function sayIdle(rota: Rota, now: string, say: Say): void {
  for (const level of rota.levels) {
    for (const { layer, why, turn } of idleTurns(level, rota, now)) {
      const path = `${level.path}.layers[${layer}]`;
      if (why === 'hidden') {
        say(
          'layer-hidden',
          path,
          'never gives anybody duty: layers written after it cover all of it',
        );
      } else if (turn === undefined) {
        say(
          'turn-never-covers',
          path,
          'never gives anybody duty: none of its turns meets its hours',
          'error',
        );
      } else {
        const { turns, isPattern } = level.layers[layer];
        say(
          'turn-never-covers',
          turnPath(path, { isPattern }, turn),
          `is ${turns[turn].member}, whose turns never meet the hours of the layer: they never have duty`,
        );
      }
    }
  }
}

function sayGaps(
  rota: Rota,
  { now, until }: { readonly now: string; readonly until: string },
  say: Say,
): void {
  const path = `rotas.${rota.name}`;
  const [first, ...others] = coverGaps(rota, now, until);
  if (first && first.from === now && first.until === until) {
    say('cover-gap', path, 'has nobody on duty for the next four weeks');
    return;
  }
  if (first) {
    const more =
      others.length > 0
        ? `, and ${others.length} times more within four weeks`
        : '';
    const ends =
      first.until === until
        ? ', and for the rest of the next four weeks'
        : ` until ${sayMoment(first.until, rota.zone)}${more}`;
    say(
      'cover-gap',
      path,
      `has nobody on duty from ${sayMoment(first.from, rota.zone)}${ends}`,
    );
  }
  for (const [index, shifts] of shiftsBetween(rota, now, until).entries()) {
    if (shifts.length > 0 || rota.levels.length === 1) continue;
    say(
      'line-empty',
      rota.levels[index].path,
      `(${rota.levels[index].title}) has nobody on duty for the next four weeks`,
    );
  }
}

function sayMembers(
  rota: Rota,
  question: {
    readonly now: string;
    readonly until: string;
    readonly people: {
      get(ref: string): { readonly engagement?: Engagement } | undefined;
    };
  },
  say: Say,
): void {
  const { now, until, people } = question;
  for (const { path, member } of rotaMembers(rota)) {
    if (people.get(member)) continue;
    say(
      'member-unknown',
      path,
      `names ${member}, whom the catalog does not hold: nobody has these shifts`,
    );
  }
  const shifts = shiftsBetween(rota, now, until);
  for (const [index, level] of rota.levels.entries()) {
    const said = new Set<string>();
    for (const { person, from, until: end } of shifts[index]) {
      const ref = person.ref ?? person.name;
      const engagement = people.get(ref)?.engagement;
      const begins = from > now ? from : now;
      const isThere =
        isEngaged(engagement, begins) &&
        (engagement?.until === undefined ||
          (end !== undefined && end <= engagement.until));
      if (isThere || said.has(ref)) continue;
      said.add(ref);
      const ends = end ? ` until ${sayMoment(end, rota.zone)}` : '';
      say(
        'member-not-engaged',
        level.path,
        `gives ${ref} a shift from ${sayMoment(
          from,
          rota.zone,
        )}${ends}, and their engagement does not last for all of it`,
      );
    }
  }
}

function sayOver(rota: Rota, now: string, say: Say): void {
  const nowMs = Date.parse(now);
  for (const { path, overrides } of rota.levels) {
    for (const [index, { until, zone = rota.zone }] of overrides.entries()) {
      const end = instantOfWall(until, zone);
      if (end > nowMs) continue;
      say(
        'override-past',
        `${path}.overrides[${index}]`,
        `is over since ${sayMoment(
          new Date(end).toISOString(),
          zone,
        )}: take it out of the file`,
      );
    }
  }
  const last = rota.holidays.at(-1);
  if (last === undefined) return;
  if (instantOfWall((last + 1) * dayMs, rota.zone) > nowMs) return;
  say(
    'holidays-ended',
    `rotas.${rota.name}.holidays`,
    `end on ${new Date(last * dayMs)
      .toISOString()
      .slice(0, 10)}: no holiday counts any more`,
  );
}
