export { EvidenceItems } from './EvidenceItems';
export {
  evidenceBesideQuestions,
  evidenceOfQuestion,
} from './evidenceOfQuestion';
export { EvidenceSection } from './EvidenceSection';
