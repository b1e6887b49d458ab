import type { CheckpointPack } from '../pack';
import type { ReviewEvent } from './reviewEvent';
import type {
  CheckpointRecord,
  ReviewRecord,
  SignOffRecord,
} from './reviewRecord';
import { signOffOutcome } from './signOffOutcome';

/**
 * Packs by their digest, as far as a review pins them.
 *
 * @public
 */
export type PinnedPacks = ReadonlyMap<string, CheckpointPack>;

/**
 * What a review is after everything that happened, in order; undefined when
 * nothing did.
 *
 * @throws Error when this history cannot have happened
 * @public
 */
export function foldReview(
  events: readonly ReviewEvent[],
  packs: PinnedPacks,
): ReviewRecord | undefined {
  return events.reduce<ReviewRecord | undefined>(
    (record, event) => evolveReview(record, event, packs),
    undefined,
  );
}

/**
 * What a review is after one more thing happened. Takes no history for granted:
 * an approval that skips a slot, a signature for another digest or by somebody
 * who signed already are refused here, whoever wrote them.
 *
 * @throws Error when it cannot have happened
 * @public
 */
export function evolveReview(
  record: ReviewRecord | undefined,
  event: ReviewEvent,
  packs: PinnedPacks,
): ReviewRecord {
  if (event.kind === 'review-opened') {
    if (record) throw impossible(event, 'it was opened before');
    return opened(event, packs);
  }
  if (!record) throw impossible(event, 'it was never opened');
  if (record.closed || record.approvedAt) {
    // An approval that ran out lapses; nothing else comes after the end.
    const isLapse = event.kind === 'review-lapsed' && !record.closed;
    if (!isLapse) throw impossible(event, 'it had ended');
  }
  return { ...applied(record, event), version: record.version + 1 };
}

function opened(
  event: Extract<ReviewEvent, { kind: 'review-opened' }>,
  packs: PinnedPacks,
): ReviewRecord {
  const { packs: pinned, ...subject } = event.payload;
  const checkpoints = pinned.flatMap(({ name, digest }) => {
    const pack = packs.get(digest);
    if (!pack) throw impossible(event, `its pack ${digest} is not known`);
    return pack.spec.checkpoints.map(
      (definition): CheckpointRecord => ({
        definition,
        pack: { name, digest },
        round: 1,
        attached: [],
        signOffs: [],
        earlier: [],
      }),
    );
  });
  return {
    subject,
    packs: pinned,
    requestedBy: event.by,
    openedAt: event.at,
    checkpoints,
    version: 1,
  };
}

function applied(
  record: ReviewRecord,
  event: Exclude<ReviewEvent, { kind: 'review-opened' }>,
): ReviewRecord {
  const { at, by } = event;
  switch (event.kind) {
    case 'form-filled':
      return withCheckpoint(record, event, checkpoint => ({
        ...unfrozen(event, checkpoint),
        form: { commitment: event.payload.form, by, at },
      }));
    case 'evidence-attached': {
      const { checkpoint: _, ...evidence } = event.payload;
      return withCheckpoint(record, event, checkpoint => ({
        ...unfrozen(event, checkpoint),
        attached: [...checkpoint.attached, { ...evidence, by, at }],
      }));
    }
    case 'sign-off-requested': {
      const { due, digest, evidence } = event.payload;
      return withCheckpoint(record, event, checkpoint => ({
        ...unfrozen(event, checkpoint),
        request: { at, by, due, digest, evidence },
      }));
    }
    case 'signed-off':
      return withCheckpoint(record, event, checkpoint =>
        signed(event, checkpoint),
      );
    case 'checkpoint-carried-over': {
      const { review, versionId, digest, conditions, until } = event.payload;
      return withCheckpoint(record, event, checkpoint => ({
        ...unfrozen(event, checkpoint),
        approved: {
          ...{ at, until, digest, conditions },
          carriedFrom: { review, versionId },
        },
      }));
    }
    case 'review-lapsed': {
      const { checkpoint, cause } = event.payload;
      const as = cause === 'timeBox' ? 'rejected' : 'expired';
      return { ...record, closed: { as, at, by, checkpoint } };
    }
    case 'review-withdrawn': {
      const { reason } = event.payload;
      const closed = { as: 'withdrawn', at, by } as const;
      return { ...record, closed: { ...closed, ...(reason && { reason }) } };
    }
    default:
      throw new Error(`Unknown event ${JSON.stringify(event satisfies never)}`);
  }
}

function signed(
  event: Extract<ReviewEvent, { kind: 'signed-off' }>,
  checkpoint: CheckpointRecord,
): CheckpointRecord {
  const { checkpoint: _, outcome, until, ...said } = event.payload;
  const { request, signOffs } = checkpoint;
  const signOff: SignOffRecord = { ...said, by: event.by, at: event.at };
  if (!request) throw impossible(event, 'nobody had asked for it');
  if (checkpoint.approved) throw impossible(event, 'it was approved before');
  if (said.digest !== request.digest) {
    throw impossible(event, `${request.digest} was to be signed`);
  }
  if (signOffs.some(each => each.slot === said.slot)) {
    throw impossible(event, `the slot ${said.slot} was taken`);
  }
  if (signOffs.some(each => each.by === event.by)) {
    throw impossible(event, 'one person signs once');
  }
  const comesTo = signOffOutcome(checkpoint, signOff);
  if (said.round !== checkpoint.round || comesTo !== outcome) {
    throw impossible(event, `in round ${checkpoint.round} it is ${comesTo}`);
  }
  const all = [...signOffs, signOff];
  switch (comesTo) {
    case 'open':
      return { ...checkpoint, signOffs: all };
    case 'sentBack':
      return {
        ...checkpoint,
        request: undefined,
        round: checkpoint.round + 1,
        signOffs: [],
        earlier: [...checkpoint.earlier, ...all],
      };
    case 'approved': {
      if (!until) throw impossible(event, 'an approval ends at some time');
      const conditions = all.flatMap(({ condition }) => condition ?? []);
      const { at } = event;
      return {
        ...checkpoint,
        signOffs: all,
        approved: { at, until, digest: request.digest, conditions },
      };
    }
    default:
      throw new Error(`Unknown outcome ${comesTo satisfies never}`);
  }
}

function withCheckpoint(
  record: ReviewRecord,
  event: Extract<ReviewEvent, { payload: { checkpoint: string } }>,
  change: (checkpoint: CheckpointRecord) => CheckpointRecord,
): ReviewRecord {
  const { checkpoint: id } = event.payload;
  const before = record.checkpoints.find(
    ({ definition }) => definition.id === id,
  );
  if (!before) throw impossible(event, `there is no checkpoint ${id}`);
  const after = change(before);
  const checkpoints = record.checkpoints.map(each =>
    each === before ? after : each,
  );
  return {
    ...record,
    checkpoints,
    ...(checkpoints.every(({ approved }) => approved) && {
      approvedAt: event.at,
    }),
  };
}

function unfrozen(
  event: ReviewEvent,
  checkpoint: CheckpointRecord,
): CheckpointRecord {
  if (checkpoint.request || checkpoint.approved) {
    throw impossible(event, 'it was frozen for signatures');
  }
  return checkpoint;
}

function impossible(event: ReviewEvent, why: string): Error {
  return new Error(
    `The history of a review cannot hold ${event.kind} at ${event.at}: ${why}.`,
  );
}
