import type { ReviewRecord } from '@pitwall/plugin-mlops-common';

/** The ids of everybody a review names. */
export function actorsIn(record: ReviewRecord): string[] {
  const { requestedBy, closed, checkpoints } = record;
  return [
    requestedBy,
    ...(closed ? [closed.by] : []),
    ...checkpoints.flatMap(checkpoint => [
      ...[checkpoint.form, checkpoint.request].flatMap(each => each?.by ?? []),
      ...checkpoint.attached.map(({ by }) => by),
      ...[...checkpoint.signOffs, ...checkpoint.earlier].flatMap(
        ({ by, condition }) => (condition ? [by, condition.owner] : [by]),
      ),
      ...(checkpoint.approved?.conditions ?? []).map(({ owner }) => owner),
    ]),
  ];
}

/** The commitments of every text a review names. */
export function textsIn(record: ReviewRecord): string[] {
  const { closed, checkpoints } = record;
  return [
    closed?.reason,
    ...checkpoints.flatMap(({ form, attached, signOffs, earlier }) => [
      form?.commitment,
      ...attached.map(({ description }) => description),
      ...[...signOffs, ...earlier].flatMap(({ reason, condition }) => [
        reason,
        condition?.text,
      ]),
    ]),
  ].flatMap(commitment => commitment ?? []);
}
