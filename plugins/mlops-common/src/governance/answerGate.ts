import { checkpointSentence, listOf, reviewSentence } from './fold';
import type { EffectiveReview } from './fold';
import { sayDayOf } from '../ownership';
import type { Assignment } from './assignPacks';
import type { Direction, Enforcement, GateAnswer, GateVerdict } from './gate';

/**
 * What the gate is asked, and everything it rests its answer on.
 *
 * @public
 */
export interface GateQuestion {
  readonly service: string;
  readonly versionId: string;
  readonly lineageDigest: string;
  /** What people call the version: `version 3`. */
  readonly versionTitle: string;
  readonly environment: string;
  readonly region?: string;
  readonly direction: Direction;
  readonly enforcement: Enforcement;
  /** A sentence instead where it could not be found out. */
  readonly assignment:
    | Assignment
    | { readonly kind: 'unknown'; readonly sentence: string };
  /** The newest decided review of this version and place, or the open one. */
  readonly review?: { readonly id: string; readonly at: EffectiveReview };
  /** Whether the version held an allowed, redeemed decision here before. */
  readonly wasFit: boolean;
}

interface Finding {
  readonly verdict: GateVerdict;
  readonly reasons: readonly [string, ...string[]];
}

/**
 * May this version get this exposure now? Forward needs an approved review that
 * still holds, wherever a pack is assigned. The safe moves never depend on one:
 * what serves may go on, and what was fit here before may come back.
 *
 * @public
 */
export function answerGate(question: GateQuestion, now: string): GateAnswer {
  const { direction, enforcement, review } = question;
  const { verdict, reasons } = find(question);
  const enforced = enforcement === 'enforce';
  const proceed = verdict === 'allow' || !enforced;
  return {
    service: question.service,
    versionId: question.versionId,
    lineageDigest: question.lineageDigest,
    environment: question.environment,
    ...(question.region && { region: question.region }),
    ...{ direction, verdict, enforcement, enforced, proceed },
    sentence: inOneSentence(question, verdict, proceed),
    reasons: [...reasons],
    ...(direction === 'forward' && review && { reviewId: review.id }),
    checkpoints:
      direction === 'forward' && review
        ? review.at.checkpoints.map(checkpoint => ({
            id: checkpoint.record.definition.id,
            title: checkpoint.record.definition.title,
            state: checkpoint.state,
            sentence: checkpointSentence(checkpoint),
            ...(checkpoint.due && { due: checkpoint.due }),
            ...(checkpoint.expiresAt && { expiresAt: checkpoint.expiresAt }),
          }))
        : [],
    asOf: now,
  };
}

function find(question: GateQuestion): Finding {
  const { direction, versionTitle, wasFit } = question;
  switch (direction) {
    case 'hold':
      return allow('What serves already may go on serving.');
    case 'rollback':
      return wasFit
        ? allow(`${versionTitle} was allowed here before, and deployed.`)
        : deny(
            `${versionTitle} never held a redeemed decision here, so going back to it is no safe move; ask for forward.`,
          );
    case 'forward':
      return findForward(question);
    default:
      throw new Error(`Unknown direction ${direction satisfies never}`);
  }
}

function findForward({
  assignment,
  review,
  versionTitle,
  environment,
}: GateQuestion): Finding {
  if (assignment.kind === 'unknown') {
    return { verdict: 'unknown', reasons: [assignment.sentence] };
  }
  if (assignment.kind === 'unassigned') {
    return deny(
      `No rule of mlops.packs.assign is for this service in ${environment}, and what no rule is for is denied.`,
    );
  }
  const { packs, rules } = assignment;
  if (packs.length === 0) {
    return allow(`The rule ${listOf(rules)} asks for no review here.`);
  }
  if (!review) {
    return deny(
      `${versionTitle} has no review for ${environment}; ${listOf(
        packs,
      )} asks for one.`,
    );
  }
  const { at } = review;
  const lacking = packs.filter(
    name => !at.record.packs.some(pinned => pinned.name === name),
  );
  const problems = [
    ...(at.state === 'approved' ? [] : [reviewSentence(at)]),
    ...(at.state === 'open'
      ? at.checkpoints
          .filter(({ state }) => state !== 'approved')
          .map(checkpointSentence)
      : []),
    ...(lacking.length > 0
      ? [`The review was opened without ${listOf(lacking)}; open a new one.`]
      : []),
    ...at.overdueConditions.map(
      ({ due }) =>
        `A condition of the approval was due on ${sayDayOf(
          due,
        )} and is not met; open a new review.`,
    ),
  ];
  const [first, ...others] = problems;
  return first === undefined
    ? allow(reviewSentence(at))
    : deny(first, ...others);
}

function inOneSentence(
  { versionTitle, environment, region, direction, enforcement }: GateQuestion,
  verdict: GateVerdict,
  proceed: boolean,
): string {
  const place = region ? `${environment}, ${region}` : environment;
  const move = {
    forward: `go forward in ${place}`,
    hold: `keep serving in ${place}`,
    rollback: `come back in ${place}`,
  }[direction];
  switch (verdict) {
    case 'allow':
      return `${versionTitle} may ${move}.`;
    case 'deny':
    case 'unknown': {
      const no =
        verdict === 'deny'
          ? `${versionTitle} may not ${move}`
          : `It is not known whether ${versionTitle} may ${move}, which counts as no`;
      return proceed ? `${no}; ${unbinding[enforcement]}` : `${no}.`;
    }
    default:
      throw new Error(`Unknown verdict ${verdict satisfies never}`);
  }
}

const unbinding = {
  observe: 'the gate only observes here.',
  warn: 'the gate only warns here.',
  enforce: '',
} satisfies Record<Enforcement, string>;

function allow(reason: string): Finding {
  return { verdict: 'allow', reasons: [reason] };
}

function deny(...reasons: readonly [string, ...string[]]): Finding {
  return { verdict: 'deny', reasons };
}
