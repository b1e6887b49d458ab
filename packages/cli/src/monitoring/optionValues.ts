import {
  type MeasureName,
  measureNameSchema,
} from '@pitwall/plugin-mlops-common';
import type { DerivedColumn } from './openTable';
import { parsePeriod, type Period } from './period';

/**
 * A period, where one is given.
 *
 * @throws NoAnswerError for what is none
 */
export function periodOf(
  text: string | undefined,
  option: string,
): Period | undefined {
  return text === undefined ? undefined : parsePeriod(text, option);
}

/** Values that may be given with commas and more than once, as one list. */
export function listed(values: readonly string[]): string[] {
  return values
    .flatMap(value => value.split(','))
    .map(value => value.trim())
    .filter(value => value !== '');
}

/**
 * One of some words.
 *
 * @throws Error that names them
 */
export function oneOf<T extends string>(
  option: string,
  value: string,
  words: readonly T[],
): T {
  const word = words.find(each => each === value);
  if (word === undefined) {
    throw new Error(`--${option} ${value} is none of ${words.join(', ')}.`);
  }
  return word;
}

/**
 * A whole number from 1 to 9999.
 *
 * @throws Error for any other text
 */
export function wholeNumber(option: string, value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) {
    throw new Error(`--${option} ${value} is no whole number from 1 to 9999.`);
  }
  return Number(value);
}

/**
 * A column to compute, as in `hour=hour(date)`.
 *
 * @throws Error for what is not written so
 */
export function derivedColumn(text: string): DerivedColumn {
  const [, name, sql] = /^\s*([^=]+?)\s*=\s*(\S[^]*)$/.exec(text) ?? [];
  if (!name || !sql) {
    throw new Error(`--derive "${text}" is not written as "hour=hour(date)".`);
  }
  return { name, sql };
}

/**
 * Statistics by name; `none` alone stands for no statistic.
 *
 * @throws Error for a name there is not
 */
export function measuresOf(names: readonly string[]): MeasureName[] {
  if (names.length === 1 && names[0] === 'none') return [];
  return names.map(name => oneOf('measures', name, measureNameSchema.options));
}
