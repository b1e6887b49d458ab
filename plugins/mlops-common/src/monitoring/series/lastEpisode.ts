import type { DriftVerdict } from '../drift/judgeDrift';
import { excess, isOff, type PastEpisode } from '../saying/featureFinding';

/**
 * The newest windows in a row that were off, when what came since is not;
 * `undefined` when none were, or they still are. What cannot be judged neither
 * ends a run nor begins one.
 *
 * @param windows - by time
 * @public
 */
export function lastEpisode(
  windows: readonly {
    readonly window: { readonly from: string; readonly to: string };
    readonly judged: DriftVerdict;
  }[],
): PastEpisode | undefined {
  const judged = windows.filter(
    each => each.judged.verdict !== 'notEnoughData',
  );
  let end = judged.length - 1;
  if (end < 0 || isOff(judged[end].judged)) return undefined;
  while (end >= 0 && !isOff(judged[end].judged)) end--;
  let episode: PastEpisode | undefined;
  for (let at = end; at >= 0; at--) {
    const { window: span, judged: found } = judged[at];
    if (!isOff(found)) break;
    const peak =
      episode && excess(episode.peak) >= excess(found) ? episode.peak : found;
    episode = { first: span, last: episode?.last ?? span, peak };
  }
  return episode;
}
