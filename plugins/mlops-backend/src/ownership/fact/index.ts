export { AskedSubjects } from './AskedSubjects';
export { FactAccess } from './FactAccess';
export { FactMemory, type FactsRead } from './FactMemory';
export { FactService } from './FactService';
export { listFacts } from './factStore';
export { factBindings } from './router';
