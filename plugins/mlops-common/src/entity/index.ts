export { entityRefIssues } from './entityRefIssues';
export { fieldIssue } from './fieldIssue';
export { issueList } from './issueList';
export { nearest, notKnown } from './notKnown';
export { isMapping, ownEntries } from './ownEntries';
export { readEntityRef, readEntityRefs } from './readEntityRef';
export { schemaIssues } from './schemaIssues';
export {
  distinctRelations,
  relationPairs,
  type WrittenRelation,
} from './writtenRelation';
