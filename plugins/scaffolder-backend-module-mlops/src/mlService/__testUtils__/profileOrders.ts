import {
  categoricalSample,
  numericSample,
  profileSample,
  referenceBins,
  type Profile,
} from '@pitwall/plugin-mlops-common';

const words = ['channel', 'region'];
/** From here on nothing was trained on; see params.json. */
const learnedUntil = '2026-03-02T00:00:00.000Z';

/** The profiles that the suite itself makes of the rows of these windows. */
export function profileOrders(
  csv: string,
  windows: readonly Profile[],
): Profile[] {
  const [header, ...rows] = csv
    .trim()
    .split('\n')
    .map(line => line.split(','));
  const time = header.indexOf('ordered_at');
  const sampleOf = (feature: string, from: string, to: string) => {
    const cells = rows
      .filter(row => row[time] >= from && row[time] < to)
      .map(row => row[header.indexOf(feature)]);
    return words.includes(feature)
      ? categoricalSample(cells)
      : numericSample(cells.map(cell => (cell === '' ? null : Number(cell))));
  };
  return windows.map(({ feature, from, to, referenceId }) => {
    const bins = referenceBins(sampleOf(feature, '', learnedUntil));
    const profile =
      bins &&
      profileSample(sampleOf(feature, from, to), {
        ...{ feature, from, to },
        ...{ referenceId, bins },
      });
    if (!profile) throw new Error(`${feature} has no profile`);
    return profile;
  });
}
