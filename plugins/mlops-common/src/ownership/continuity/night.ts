const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A night is what people sleep through: midnight to six, by the wall clock. */
export const nightEndsMs = 6 * hourMs;

/** Whether a wall time, as `wallAt` gives it, lies in a night. */
export function isAtNight(wall: number): boolean {
  return ((wall % dayMs) + dayMs) % dayMs < nightEndsMs;
}
