import { readRotas } from './readRotas';
import type { Rota } from './rota';

/** For tests: the one rota of a file, which has no mistake. */
export function rotaForTests(written: object, file: object = {}): Rota {
  const { rotas, findings } = readRotas([
    { file: 'rotas.yaml', value: { ...file, rotas: { ops: written } } },
  ]);
  const rota = rotas.get('ops');
  if (!rota || findings.some(({ severity }) => severity === 'error')) {
    throw new Error(`The rota cannot be read: ${JSON.stringify(findings)}`);
  }
  return rota;
}
