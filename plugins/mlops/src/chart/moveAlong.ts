/** What part of the series Page up and Page down leap over. */
const leaps = 8;

/**
 * Where a key leads along `count` points, by the slider pattern of the ARIA
 * authoring practices; nowhere for keys that are not the slider's.
 *
 * @example moveAlong(3, 'ArrowLeft', 26) // 2
 */
export function moveAlong(
  index: number,
  key: string,
  count: number,
): number | undefined {
  const leap = Math.max(2, Math.round(count / leaps));
  const to = (next: number) => Math.min(Math.max(next, 0), count - 1);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return to(index - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return to(index + 1);
    case 'PageDown':
      return to(index - leap);
    case 'PageUp':
      return to(index + leap);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
