export {
  changeContracts,
  composedChangeSchema,
  ownershipChangeSchema,
  type ComposedChange,
  type OwnershipChange,
} from './changeContracts';
