import type {
  ComposedChange,
  ReachFinding,
} from '@pitwall/plugin-mlops-common';

/**
 * What a pull request says of a change: who asks for it, what lint found, and
 * what becomes of services below. How many those are, and no names of theirs:
 * whoever reads the repository need not see them in the catalog.
 */
export function describeChange(
  entityRef: string,
  askedBy: string,
  { findings, reach }: Pick<ComposedChange, 'findings' | 'reach'>,
): string {
  const found = findings
    .map(({ severity, sentence }) => `- ${severity}: ${sentence}`)
    .join('\n');
  const { items = [], totalItems = 0 } = reach?.findings ?? {};
  const more = totalItems - items.length;
  const below = [
    ...items.map(describeFinding),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
  return [
    `${askedBy} asks for this change of ${entityRef}, composed in the portal.`,
    ...(found ? [`What the lint says of it:\n${found}`] : []),
    ...(reach ? [reach.sentence] : []),
    ...(below ? [below] : []),
  ].join('\n\n');
}

function describeFinding(finding: ReachFinding): string {
  const { severity, title, role, activity, services } = finding;
  const where = [role, activity].filter(Boolean).join(', ');
  return `- ${severity}: ${title}${where ? ` (${where})` : ''}: ${services} ${
    services === 1 ? 'service' : 'services'
  }`;
}
