export {
  datedFactSchema,
  newDatedFactSchema,
  type DatedFact,
  type NewDatedFact,
} from './datedFact';
export { factContracts } from './factContracts';
