import type { CheckpointView } from '@pitwall/plugin-mlops-common';
import { z } from 'zod';

const idsSchema = z.array(z.string());
const optionsSchema = z.object({ evidence: idsSchema });

/**
 * The evidence that a pack puts beside a question: the ids of requirements in
 * `ui:evidence` (or `ui:options: { evidence }`) of that question.
 */
export function evidenceOfQuestion(ui: unknown): readonly string[] {
  if (typeof ui !== 'object' || ui === null) return [];
  const hints = new Map<string, unknown>(Object.entries(ui));
  return (
    idsSchema.safeParse(hints.get('ui:evidence')).data ??
    optionsSchema.safeParse(hints.get('ui:options')).data?.evidence ??
    []
  );
}

/** Every id of evidence that stands beside some question of a checkpoint. */
export function evidenceBesideQuestions({
  form,
}: Pick<CheckpointView, 'form'>): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (ui: unknown) => {
    if (typeof ui !== 'object' || ui === null) return;
    evidenceOfQuestion(ui).forEach(id => found.add(id));
    Object.entries(ui).forEach(([key, below]) => {
      if (!key.startsWith('ui:')) look(below);
    });
  };
  look(form?.ui);
  return found;
}
