import type { ProfiledColumn } from './columnTask';

/** Half of what the portal takes, and of the items in one list. */
const mostBytes = 4 * 1024 * 1024;
const mostItems = 10_000;

/** The columns in parts that each fit into one request. */
export function pushParts(
  columns: readonly ProfiledColumn[],
  limits = { bytes: mostBytes, items: mostItems },
): ProfiledColumn[][] {
  const parts: ProfiledColumn[][] = [];
  let room = { bytes: 0, items: 0 };
  for (const piece of columns.flatMap(column => pieces(column, limits))) {
    const size = sizeOf(piece);
    if (
      parts.length === 0 ||
      size.bytes > room.bytes ||
      size.items > room.items
    ) {
      parts.push([]);
      room = limits;
    }
    parts[parts.length - 1].push(piece);
    room = {
      bytes: room.bytes - size.bytes,
      items: room.items - size.items,
    };
  }
  return parts;
}

/** One column, or when it is too large alone, its windows in halves. */
function pieces(
  column: ProfiledColumn,
  limits: { readonly bytes: number; readonly items: number },
): ProfiledColumn[] {
  const { bytes, items } = sizeOf(column);
  const { profiles } = column;
  if ((bytes <= limits.bytes && items <= limits.items) || profiles.length < 2) {
    return [column];
  }
  const middle = profiles[Math.floor(profiles.length / 2)].from;
  const first = {
    ...column,
    profiles: profiles.filter(({ from }) => from < middle),
    scores: column.scores.filter(({ from }) => from < middle),
  };
  const second = {
    ...column,
    reference: [],
    referenceScores: [],
    profiles: profiles.filter(({ from }) => from >= middle),
    scores: column.scores.filter(({ from }) => from >= middle),
  };
  return [...pieces(first, limits), ...pieces(second, limits)];
}

function sizeOf(column: ProfiledColumn) {
  const { reference, referenceScores, profiles, scores } = column;
  return {
    bytes: JSON.stringify(column).length,
    items:
      reference.length +
      referenceScores.length +
      profiles.length +
      scores.length,
  };
}
