import { z } from 'zod';

/**
 * What files of rotas are checked for.
 *
 * @public
 */
export const rotaLintCodeSchema = z.enum([
  /** Not YAML, not UTF-8, or more than anybody would read. */
  'file-unreadable',
  /** A field that is not what it must be: an unknown zone, no time, no user. */
  'field-malformed',
  /** A rota, or a set of holidays, in two places. */
  'rota-twice',
  /** A layer, or a member of it, whose turns never meet its hours. */
  'turn-never-covers',
  /** A layer that those written after it cover altogether. */
  'layer-hidden',
  /** Nobody on any line for a while. */
  'cover-gap',
  /** A line on which nobody has duty at all. */
  'line-empty',
  /** Somebody whom the catalog does not hold. */
  'member-unknown',
  /** A shift of somebody who is not engaged for all of it. */
  'member-not-engaged',
  /** An override that is over. */
  'override-past',
  /** An override that begins before another ends. */
  'override-overlaps',
  /** Holidays of which none is left. */
  'holidays-ended',
  /** More than is looked ahead at once. */
  'not-looked-ahead',
]);

/**
 * What a file of rotas is checked for.
 *
 * @public
 */
export type RotaLintCode = z.infer<typeof rotaLintCodeSchema>;

/**
 * One mistake in a text with rotas, or something that its author may want to
 * mend, at its line.
 *
 * @public
 */
export const rotaTextFindingSchema = z.object({
  severity: z.enum(['error', 'warning']),
  code: rotaLintCodeSchema,
  /** Which document of the text, from 0. */
  document: z.number().int().min(0),
  /** From 1. */
  line: z.number().int().min(1),
  /** `rotas.flight-ops.levels[0]`; empty for all of it. */
  path: z.string(),
  sentence: z.string(),
});

/**
 * One mistake in a text with rotas, at its line.
 *
 * @public
 */
export type RotaTextFinding = z.infer<typeof rotaTextFindingSchema>;

/**
 * One mistake in a file of rotas, or something that its author may want to mend.
 *
 * @public
 */
export interface RotaFinding {
  readonly severity: 'error' | 'warning';
  readonly code: RotaLintCode;
  readonly file: string;
  /** Which document of the file, from 0. */
  readonly document: number;
  /** `rotas.flight-ops.levels[0]`; empty for all of it. */
  readonly path: string;
  readonly sentence: string;
}
