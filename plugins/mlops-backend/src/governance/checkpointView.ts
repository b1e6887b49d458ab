import {
  boundNames,
  checkEvidence,
  checkpointSentence,
  missingParts,
  nobodyLeftSentence,
  notDraftable,
  notRequestable,
  unassignableSlots,
  type CheckpointView,
  type EffectiveCheckpoint,
  type EffectiveReview,
} from '@pitwall/plugin-mlops-common';
import { notOpen, permitted } from './permitted';
import type { ReviewToShow } from './reviewToShow';
import { signOffView, slotView } from './slotView';
import { readAnswers, readDescription } from './sealedTexts';

/** One checkpoint of a review, for people. */
export function checkpointView(
  shown: ReviewToShow,
  review: EffectiveReview,
  checkpoint: EffectiveCheckpoint,
): CheckpointView {
  const { record } = checkpoint;
  const { definition, pack, request, approved } = record;
  const { kind, lineage } = review.record.subject;
  const isOpen =
    checkpoint.state === 'signing' || checkpoint.state === 'overdue';
  const nobody = isOpen
    ? unassignableSlots(review.record, record, shown.people)
    : [];
  const digest = request?.digest ?? approved?.digest;
  return {
    id: definition.id,
    title: definition.title,
    purpose: definition.purpose,
    pack: { ...pack },
    ...(nobody.length > 0
      ? {
          state: 'unassignable' as const,
          sentence: nobody
            .map(slot =>
              nobodyLeftSentence(slot, shown.people.unresolvedAuthors),
            )
            .join(' '),
        }
      : { state: checkpoint.state, sentence: checkpointSentence(checkpoint) }),
    round: record.round,
    bindsTo: boundNames(definition, kind).map(name => ({
      name,
      ...(lineage[name] && { digest: lineage[name] }),
    })),
    opensAfter: opensAfter(review, checkpoint),
    ...(definition.form && { form: formView(shown, checkpoint) }),
    evidence: evidenceView(shown, review, checkpoint),
    missing:
      checkpoint.state === 'draft' || checkpoint.state === 'waiting'
        ? missingParts(review.record, record, shown.setting.version)
        : [],
    ...(digest && { digest }),
    timeBox: definition.timeBox,
    validity: definition.validity,
    ...(request && {
      requestedAt: request.at,
      requestedBy: shown.doerOf(request.by),
    }),
    ...(checkpoint.due && { due: checkpoint.due }),
    ...(approved && { approvedAt: approved.at, expiresAt: approved.until }),
    ...(approved?.carriedFrom && {
      carriedFrom: {
        reviewId: approved.carriedFrom.review,
        versionId: approved.carriedFrom.versionId,
      },
    }),
    slots: definition.slots.map(slot =>
      slotView(shown, review, checkpoint, slot, nobody),
    ),
    earlier: record.earlier.map(signOff =>
      signOffView(shown, definition, signOff),
    ),
    mine: mine(shown, review, checkpoint),
  };
}

function opensAfter(
  { checkpoints }: EffectiveReview,
  { record: { definition } }: EffectiveCheckpoint,
): CheckpointView['opensAfter'] {
  return definition.opensAfter.map(id => {
    const before = checkpoints.find(each => each.record.definition.id === id);
    return {
      id,
      title: before?.record.definition.title ?? id,
      isApproved: before?.state === 'approved',
    };
  });
}

function formView(
  { texts, doerOf }: ReviewToShow,
  { record: { definition, form } }: EffectiveCheckpoint,
): CheckpointView['form'] {
  const { schema = {}, ui = {} } = definition.form ?? {};
  const data = readAnswers(texts, form?.commitment);
  return {
    ...{ schema, ui },
    ...(data && { data }),
    ...(form && { filledBy: doerOf(form.by), filledAt: form.at }),
  };
}

function evidenceView(
  { texts, doerOf, setting }: ReviewToShow,
  { record: review }: EffectiveReview,
  { record }: EffectiveCheckpoint,
): CheckpointView['evidence'] {
  return {
    required: record.definition.evidence.map(requirement => {
      const { isMet, sentence } = checkEvidence(
        requirement,
        review.subject,
        record,
        setting.version,
      );
      return { requirement, isMet, sentence };
    }),
    attached: record.attached.map(
      ({ id, word, digest, description, by, at }) => ({
        ...{ id, kind: word, digest, at },
        ...readDescription(texts, description),
        by: doerOf(by),
      }),
    ),
  };
}

function mine(
  { people, setting }: ReviewToShow,
  review: EffectiveReview,
  checkpoint: EffectiveCheckpoint,
): CheckpointView['mine'] {
  const drafting = permitted(notOpen(review) ?? notDraftable(checkpoint));
  const { title, form } = checkpoint.record.definition;
  return {
    fillForm: form
      ? drafting
      : { allowed: false, sentence: `${title} has no form.` },
    attachEvidence: drafting,
    requestSignOffs: permitted(
      notOpen(review) ??
        notRequestable(review, checkpoint, {
          people,
          version: setting.version,
        }),
    ),
  };
}
