/** How far a time box has run. */
export type TimeBoxPhase = 'early' | 'half' | 'late' | 'over';

/**
 * Which part of a time box a moment lies in: it turns at 50 % and at 90 %.
 *
 * @example timeBoxPhase('2026-01-01T00:00Z', '2026-01-11T00:00Z', new Date('2026-01-06T00:00Z')) // 'half'
 */
export function timeBoxPhase(
  from: string,
  due: string,
  now: Date,
): TimeBoxPhase {
  const start = new Date(from).getTime();
  const end = new Date(due).getTime();
  if (now.getTime() >= end) return 'over';
  const used = (now.getTime() - start) / (end - start);
  if (used >= 0.9) return 'late';
  return used >= 0.5 ? 'half' : 'early';
}
