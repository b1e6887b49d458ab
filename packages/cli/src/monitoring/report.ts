import type { ProfiledColumn } from './columnTask';
import { dayOf } from './period';
import type { ProfiledFile } from './profileFile';
import type { Pushed } from './pushProfiles';

const count = (value: number) => value.toLocaleString('en');
const plural = (value: number, word: string) =>
  `${count(value)} ${word}${value === 1 ? '' : 's'}`;

/** What was profiled, in lines for a person. */
export function reportLines(profiled: ProfiledFile): string[] {
  const { windows, columns, rows, referenceId } = profiled;
  const filled = windows.filter(window => window.rows > 0);
  const good = columns.filter(({ problem }) => problem === undefined);
  const blocks = Math.max(0, ...good.map(({ reference }) => reference.length));
  const width = Math.max(0, ...good.map(({ feature }) => feature.length));
  return [
    `${plural(good.length, 'feature')} of ${plural(rows, 'row')} in ${plural(
      filled.length,
      'window',
    )} from ${dayOf(windows[0].from)} to ${dayOf(
      windows[windows.length - 1].to,
    )}, against ${referenceId}${
      profiled.isNewReference ? ` (${plural(blocks, 'block')})` : ''
    }; took ${profiled.seconds.toFixed(1)} s`,
    ...good.map(
      column => `  ${column.feature.padEnd(width)}  ${columnLine(column)}`,
    ),
  ];
}

function columnLine(column: ProfiledColumn): string {
  const { profiles, scores, kind } = column;
  const rows = profiles.reduce((sum, profile) => sum + profile.rows, 0);
  const missing = profiles.reduce(
    (sum, { nulls, notANumber, infinite }) =>
      sum + nulls + notANumber + infinite,
    0,
  );
  const share = rows === 0 ? 0 : (100 * missing) / rows;
  const words = [kind, `${Number(share.toPrecision(2))} % missing`];
  const [measure] = scores.map(score => score.measure);
  const worst = scores
    .filter(score => score.measure === measure)
    .reduce<ProfiledColumn['scores'][number] | undefined>(
      (most, score) =>
        most && most.score.value >= score.score.value ? most : score,
      undefined,
    );
  if (worst) {
    words.push(
      `${worst.measure} up to ${Number(
        worst.score.value.toPrecision(3),
      )} (${dayOf(worst.from)})`,
    );
  }
  return words.join(', ');
}

/** What a person should know besides, in sentences. */
export function remarks(profiled: ProfiledFile): string[] {
  const { windows, columns, untimed, isNewReference } = profiled;
  const empty = windows.filter(window => window.rows === 0);
  const few = columns.filter(
    ({ problem, reference }) => problem === undefined && reference.length < 4,
  );
  return [
    ...columns.flatMap(({ feature, problem }) =>
      problem === undefined ? [] : [`Not profiled: ${feature} ${problem}.`],
    ),
    ...(empty.length > 0
      ? [
          `${plural(empty.length, 'window')} without a row, not told of: ${[
            ...empty.slice(0, 5).map(({ from }) => dayOf(from)),
            ...(empty.length > 5 ? ['…'] : []),
          ].join(', ')}.`,
        ]
      : []),
    ...(untimed > 0
      ? [`${plural(untimed, 'row')} without a time were left out.`]
      : []),
    ...(isNewReference && few.length > 0
      ? [
          `The reference has fewer than 4 blocks, too few to tell how much they differ by themselves.`,
        ]
      : []),
  ];
}

/** What became of the push, in lines for a person. */
export function pushLines(pushed: Pushed, portal: string): string[] {
  const { accepted, unchanged, revisions, refused, requests } = pushed;
  const known = unchanged.profiles + unchanged.scores;
  return [
    `Pushed to ${portal} in ${plural(requests, 'request')}: ${plural(
      accepted.profiles,
      'profile',
    )}, ${plural(accepted.scores, 'score')}, a reference of ${plural(
      accepted.referenceFeatures,
      'feature',
    )}${known > 0 ? `; ${count(known)} known already` : ''}${
      revisions.length > 0 ? `; ${count(revisions.length)} revised` : ''
    }.`,
    ...refused
      .slice(0, 10)
      .map(
        ({ what, feature, sentence }) =>
          `Refused ${what} of ${feature}: ${sentence}`,
      ),
    ...(refused.length > 10 ? [`… and ${refused.length - 10} more.`] : []),
  ];
}
