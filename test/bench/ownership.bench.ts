import { measureCoverage } from './ownership/measureCoverage';
import { measureRaciLint } from './ownership/measureRaciLint';
import { measureWhoToCall } from './ownership/measureWhoToCall';
import { printFigure } from './measure/printFigure';

const services = Number(process.env.PITWALL_BENCH_SERVICES ?? 10_000);
const population = 2 * services;

async function ownership() {
  printFigure('ownership', await measureRaciLint());
  printFigure('ownership', await measureWhoToCall({ services, population }));
  printFigure('ownership', await measureCoverage({ services, population }));
}

ownership().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
