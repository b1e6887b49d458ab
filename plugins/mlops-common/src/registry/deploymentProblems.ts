const tolerance = 1e-9;

/**
 * A rule of deployments that does not hold, and where below `parts`.
 *
 * @public
 */
export interface DeploymentProblem {
  readonly path: readonly (string | number)[];
  /** What follows the name of the field: `must be 0 for a shadow`. */
  readonly rule: string;
}

/**
 * What is asked of a part of a deployment.
 *
 * @public
 */
export interface DeployedPart {
  readonly part: string;
  readonly versionId: string;
  readonly trafficShare: number;
}

/**
 * What is wrong with a deployment as a picture of one place.
 *
 * Champion, challenger and arms share the whole traffic; shadow and fallback
 * answer nobody. There is exactly one champion, unless arms share everything.
 * No part and no version occurs twice. No parts at all mean that nothing serves
 * there any more, which is always allowed.
 *
 * @public
 */
export function deploymentProblems(
  parts: readonly DeployedPart[],
): DeploymentProblem[] {
  if (parts.length === 0) return [];
  const problems = [
    ...repeated(parts, 'part', first => `repeats that of parts[${first}]`),
    ...repeated(
      parts,
      'versionId',
      first =>
        `is the version of parts[${first}] too; a version takes one part`,
    ),
    ...idleShares(parts),
  ];
  const serving = parts.filter(({ part }) => !isIdle(part));
  if (serving.length === 0) {
    return [
      ...problems,
      { path: [], rule: 'must hold a champion: nothing here takes traffic' },
    ];
  }
  const isTest = serving.every(({ part }) => part.startsWith('arm:'));
  if (!isTest && !serving.some(({ part }) => part === 'champion')) {
    problems.push({
      path: [],
      rule: 'must hold exactly one champion; only arms can do without',
    });
  }
  const sum = serving.reduce((total, part) => total + part.trafficShare, 0);
  if (Math.abs(sum - 1) > tolerance) {
    problems.push({
      path: [],
      rule: `must share the whole traffic: the shares of champion, challenger and arms are ${round(
        sum,
      )} together and must be 1`,
    });
  }
  return problems;
}

/** Shadow and fallback answer nobody. */
function isIdle(part: string): boolean {
  return part === 'shadow' || part === 'fallback';
}

function idleShares(parts: readonly DeployedPart[]): DeploymentProblem[] {
  return parts.flatMap(({ part, trafficShare }, index) =>
    isIdle(part) && trafficShare !== 0
      ? [
          {
            path: [index, 'trafficShare'],
            rule: `must be 0 for a ${part}, which answers nobody`,
          },
        ]
      : [],
  );
}

function repeated(
  parts: readonly DeployedPart[],
  field: 'part' | 'versionId',
  rule: (firstIndex: number) => string,
): DeploymentProblem[] {
  return parts.flatMap((each, index) => {
    const first = parts.findIndex(other => other[field] === each[field]);
    return first < index ? [{ path: [index, field], rule: rule(first) }] : [];
  });
}

/** 0.1 + 0.2 reads as 0.3. */
function round(sum: number): number {
  return Number(sum.toPrecision(12));
}
