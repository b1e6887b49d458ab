import { fieldIssues } from '../../contract';
import type { LintFinding } from '../lintFinding';
import { overlappingOverrides } from './overlappingOverrides';
import type { Rota, RotaLevel } from './rota';
import { rotaFileSchema, type RotaFile } from './rotaSchema';
import { parseWallDay, type WallDay } from './wallClock';

/**
 * A parsed file of rotas, and where it is from.
 *
 * @public
 */
export interface RotaDocument {
  readonly file: string;
  /** What its YAML holds. */
  readonly value: unknown;
}

/**
 * Rotas by name, and what is wrong with their files. An error names the field
 * and the rule that it breaks; a rota with an error is not among the rotas.
 *
 * @public
 */
export interface ReadRotas {
  readonly rotas: ReadonlyMap<string, Rota>;
  readonly findings: readonly (LintFinding & { readonly file: string })[];
}

/**
 * Reads files of rotas, together: each may use the sets of holidays of the
 * others. Never throws, whatever they hold.
 *
 * @public
 */
export function readRotas(documents: readonly RotaDocument[]): ReadRotas {
  const rotas = new Map<string, Rota>();
  const findings: (LintFinding & { file: string })[] = [];
  const say = (
    file: string,
    path: string,
    rule: string,
    severity: 'error' | 'warning' = 'error',
  ) => findings.push({ file, path, severity, sentence: `${path} ${rule}.` });

  const files: { file: string; read: RotaFile }[] = [];
  const sets = new Map<string, readonly WallDay[]>();
  for (const { file, value } of documents) {
    const parsed = rotaFileSchema.safeParse(value ?? {});
    if (!parsed.success) {
      for (const { field, sentence } of fieldIssues(parsed.error, '')) {
        findings.push({
          ...{ file, severity: 'error', path: field },
          sentence: field ? sentence : `It${sentence}`,
        });
      }
      continue;
    }
    files.push({ file, read: parsed.data });
    for (const [name, days] of Object.entries(parsed.data.holidays)) {
      if (sets.has(name)) {
        say(file, `holidays.${name}`, 'is a set of another file already');
      }
      sets.set(name, days);
    }
  }

  for (const { file, read } of files) {
    for (const [name, written] of Object.entries(read.rotas)) {
      const path = `rotas.${name}`;
      const other = rotas.get(name);
      if (other) {
        say(file, path, `is a rota of ${other.file} already`);
        continue;
      }
      const holidays = readHolidays(written.holidays, sets);
      for (const { index, word } of holidays.unknown) {
        say(
          file,
          `${path}.holidays[${index}]`,
          `is neither a date such as 2026-12-25 nor a set of holidays: ${word}`,
        );
      }
      if (holidays.unknown.length > 0) continue;
      const rota: Rota = {
        ...{ name, file, zone: written.zone, link: written.link },
        title: written.title ?? inWords(name),
        levels: levelsOf(path, written),
        holidays: holidays.days,
        workingHours: written.workingHours ?? read.workingHours,
      };
      rotas.set(name, rota);
      for (const { path: at, index, before } of overlappingOverrides(rota)) {
        say(
          file,
          `${at}.overrides[${index}]`,
          `overlaps overrides[${before}]; where both hold, the later in the list wins`,
          'warning',
        );
      }
    }
  }
  return { rotas, findings };
}

type WrittenRota = RotaFile['rotas'][string];

function levelsOf(path: string, written: WrittenRota): RotaLevel[] {
  const { layers = [], onHolidays, overrides } = written;
  const levels = written.levels ?? [
    { title: undefined, layers, onHolidays, overrides },
  ];
  return levels.map((level, index) => ({
    ...level,
    overrides: level.overrides ?? [],
    title: level.title ?? lines[index] ?? `Line ${index + 1}`,
    path: written.levels ? `${path}.levels[${index}]` : path,
  }));
}

const lines = ['First line', 'Second line', 'Third line'];

function readHolidays(
  written: readonly string[],
  sets: ReadonlyMap<string, readonly WallDay[]>,
): {
  days: WallDay[];
  unknown: { index: number; word: string }[];
} {
  const days = new Set<WallDay>();
  const unknown: { index: number; word: string }[] = [];
  for (const [index, word] of written.entries()) {
    const date = parseWallDay(word);
    const found = date === undefined ? sets.get(word) : [date];
    if (found) found.forEach(day => days.add(day));
    else unknown.push({ index, word });
  }
  return { days: [...days].sort((a, b) => a - b), unknown };
}

/** `flight-ops` reads as `Flight ops`. */
function inWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
