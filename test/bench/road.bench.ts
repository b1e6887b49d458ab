import { findPostgresBinaries } from '../postgres/findPostgresBinaries';
import { startPostgres } from '../postgres/startPostgres';
import { measureGate } from './road/measureGate';
import { measureProfile } from './road/measureProfile';
import { measureLedgerVerify } from './road/measureLedgerVerify';
import { measureReading } from './road/measureReading';
import { measureSigning } from './road/measureSigning';
import { measureStart } from './road/measureStart';
import { printFigure } from './measure/printFigure';

const services = Number(process.env.PITWALL_BENCH_SERVICES ?? 10_000);

async function road() {
  printFigure('road', await measureLedgerVerify());
  printFigure('road', await measureStart());
  printFigure('road', await measureProfile());
  printFigure('road', await measureGate());
  const durable = await startPostgres(findPostgresBinaries(), {
    isDurable: true,
  });
  try {
    const { connectionString } = durable;
    printFigure('road', await measureSigning({ postgres: connectionString }));
  } finally {
    await durable.stop();
  }
  for (const figure of await measureReading({ services })) {
    printFigure('road', figure);
  }
  const postgres = await startPostgres(findPostgresBinaries());
  try {
    const figures = await measureReading({
      services,
      postgres: postgres.connectionString,
    });
    for (const { figure, ...measured } of figures) {
      printFigure('road', { ...measured, figure: `${figure}-postgresql` });
    }
  } finally {
    await postgres.stop();
  }
}

road().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
