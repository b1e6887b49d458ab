/**
 * A pipeline by the subject it signs in with.
 *
 * @example sayPipeline('pipeline:arrival-delay') // 'pipeline arrival-delay'
 */
export function sayPipeline(subject: string): string {
  return subject.replace(/^pipeline:/, 'pipeline ');
}
