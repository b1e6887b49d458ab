import { z } from 'zod';

type Texts = ReadonlyMap<string, string>;

const answersSchema = z.record(z.string(), z.unknown());
const descriptionSchema = z.object({
  title: z.string(),
  url: z.string().optional(),
});

/** The answers of a form; undefined when there are none or they were erased. */
export function readAnswers(
  texts: Texts,
  commitment: string | undefined,
): Record<string, unknown> | undefined {
  const text = commitment && texts.get(commitment);
  return text ? answersSchema.parse(JSON.parse(text)) : undefined;
}

/** Title and address of evidence; empty once they were erased. */
export function readDescription(
  texts: Texts,
  commitment: string,
): { title?: string; url?: string } {
  const text = texts.get(commitment);
  return text === undefined ? {} : descriptionSchema.parse(JSON.parse(text));
}
