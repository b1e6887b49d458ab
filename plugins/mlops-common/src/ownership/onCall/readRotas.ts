import { fieldIssues } from '../../contract';
import { overlappingOverrides } from './overlappingOverrides';
import type { Rota, RotaLevel } from './rota';
import type { RotaFinding } from './rotaFinding';
import { rotaFileSchema, type RotaFile } from './rotaSchema';
import { parseWallDay, type WallDay } from './wallClock';

/**
 * A parsed file of rotas, and where it is from.
 *
 * @public
 */
export interface RotaDocument {
  readonly file: string;
  /** Which document of the file, from 0; the first without it. */
  readonly document?: number;
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
  readonly findings: readonly RotaFinding[];
}

/**
 * Reads files of rotas, together: each may use the sets of holidays of the
 * others. Never throws, whatever they hold.
 *
 * @public
 */
export function readRotas(documents: readonly RotaDocument[]): ReadRotas {
  const rotas = new Map<string, Rota>();
  const findings: RotaFinding[] = [];
  const say = (
    at: Pick<RotaFinding, 'file' | 'document'>,
    code: RotaFinding['code'],
    path: string,
    rule: string,
  ) => {
    const severity = code === 'override-overlaps' ? 'warning' : 'error';
    const sentence = `${path} ${rule}.`;
    findings.push({ severity, code, ...at, path, sentence });
  };

  const files: { at: Pick<Rota, 'file' | 'document'>; read: RotaFile }[] = [];
  const sets = new Map<string, readonly WallDay[]>();
  for (const { file, document: index = 0, value } of documents) {
    const at = { file, document: index };
    const parsed = rotaFileSchema.safeParse(value ?? {});
    if (!parsed.success) {
      for (const { field, sentence } of fieldIssues(parsed.error, '')) {
        findings.push({
          ...{ severity: 'error', code: 'field-malformed', ...at, path: field },
          sentence: field ? sentence : `It${sentence}`,
        });
      }
      continue;
    }
    files.push({ at, read: parsed.data });
    for (const [name, days] of Object.entries(parsed.data.holidays)) {
      if (sets.has(name)) {
        say(
          at,
          'rota-twice',
          `holidays.${name}`,
          'is a set of another file already',
        );
      }
      sets.set(name, days);
    }
  }

  for (const { at, read } of files) {
    for (const [name, written] of Object.entries(read.rotas)) {
      const path = `rotas.${name}`;
      const other = rotas.get(name);
      if (other) {
        say(at, 'rota-twice', path, `is a rota of ${other.file} already`);
        continue;
      }
      const holidays = readHolidays(written.holidays, sets);
      for (const { index, word } of holidays.unknown) {
        say(
          at,
          'field-malformed',
          `${path}.holidays[${index}]`,
          `is neither a date such as 2026-12-25 nor a set of holidays: ${word}`,
        );
      }
      if (holidays.unknown.length > 0) continue;
      const rota: Rota = {
        ...{ name, ...at, zone: written.zone, link: written.link },
        title: written.title ?? inWords(name),
        levels: levelsOf(path, written),
        holidays: holidays.days,
        workingHours: written.workingHours ?? read.workingHours,
      };
      rotas.set(name, rota);
      for (const { path: level, index, before } of overlappingOverrides(rota)) {
        say(
          at,
          'override-overlaps',
          `${level}.overrides[${index}]`,
          `overlaps overrides[${before}]; where both hold, the later in the list wins`,
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
