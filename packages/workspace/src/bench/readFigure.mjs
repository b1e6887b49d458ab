import { Refusal } from '../refusal.mjs';

/**
 * One measured figure of a suite. `bar` limits `ratio`, the value over its
 * floor; absolute numbers only inform, because machines differ.
 *
 * @typedef {object} Figure
 * @property {string} suite
 * @property {string} figure
 * @property {number} value
 * @property {string} unit
 * @property {number} floor
 * @property {number} ratio
 * @property {number} bar
 */

/** @type {Readonly<Record<string, 'string' | 'number'>>} */
const fields = {
  suite: 'string',
  figure: 'string',
  value: 'number',
  unit: 'string',
  floor: 'number',
  ratio: 'number',
  bar: 'number',
};

/**
 * Reads one line of a suite's output.
 *
 * @param {string} line
 * @returns {Figure | undefined} nothing when the line is no JSON object
 * @throws {Refusal} when it is one and not a figure
 */
export function readFigure(line) {
  if (!line.startsWith('{')) {
    return undefined;
  }
  /** @type {Record<string, unknown>} */
  let figure;
  try {
    figure = JSON.parse(line);
  } catch {
    throw new Refusal(`A figure is not JSON: ${line}`);
  }
  for (const [name, type] of Object.entries(fields)) {
    const value = figure[name];
    if (
      typeof value !== type ||
      (type === 'number' && !Number.isFinite(value))
    ) {
      throw new Refusal(`A figure needs "${name}" as a ${type}: ${line}`);
    }
  }
  return /** @type {Figure} */ (/** @type {unknown} */ (figure));
}
