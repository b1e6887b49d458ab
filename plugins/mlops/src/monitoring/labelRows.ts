import type { DeploymentMark } from './deploymentMarks';

const pixelsPerLetter = 7;
const rows = 2;

/**
 * In which row above the chart each mark's label stands, so that none covers
 * another; `undefined` where there is no room, and the window alone tells.
 */
export function labelRows(
  marks: readonly Pick<DeploymentMark, 'at' | 'label'>[],
  axis: { readonly from: number; readonly to: number; readonly pixels: number },
): (number | undefined)[] {
  const takenUntil = Array.from({ length: rows }, () => -Infinity);
  return marks.map(({ at, label }) => {
    const middle = ((at - axis.from) / (axis.to - axis.from)) * axis.pixels;
    const half = (label.length * pixelsPerLetter) / 2;
    const row = takenUntil.findIndex(until => until <= middle - half);
    if (row < 0) return undefined;
    takenUntil[row] = middle + half;
    return row;
  });
}
