import path from 'node:path';
import { loadFlights } from './loadFlights';

/**
 * `PITWALL_PORTAL`, `PITWALL_DEMO_PIPELINE_TOKEN` and `PITWALL_DATA` in the
 * environment say whom to tell, as whom, and where to remember it.
 */
async function main() {
  const flights = path.join(
    path.dirname(require.resolve('vega-datasets')),
    '../data/flights-3m.parquet',
  );
  const target = {
    flights,
    portal: required('PITWALL_PORTAL'),
    token: required('PITWALL_DEMO_PIPELINE_TOKEN'),
  };
  await loadFlights(target, required('PITWALL_DATA'), Date.now());
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
