const digits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });

/**
 * Metrics by name, only so many of them.
 *
 * @example sayMetrics({ auc: 0.91234, loss: 0.1 }, 1) // 'auc 0.9123 and 1 more'
 */
export function sayMetrics(
  metrics: Readonly<Record<string, number>>,
  most = Infinity,
): string {
  const all = Object.entries(metrics);
  const shown = all
    .slice(0, most)
    .map(([name, value]) => `${name} ${digits.format(value)}`);
  const rest = all.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
