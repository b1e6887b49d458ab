export { decide, type Decision } from './decide';
export { actorIdOf, actorsOf, type LedgerActor } from './actorStore';
export { readStream, type StoredEvent } from './entryStore';
export { StreamConflict } from './lostRace';
export { openTexts, sealText } from './textStore';
