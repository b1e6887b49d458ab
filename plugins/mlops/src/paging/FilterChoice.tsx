import { ChoiceField, type ChoiceFieldProps } from '../field';

export interface FilterChoiceProps
  extends Pick<ChoiceFieldProps, 'label' | 'options' | 'sx'> {
  /** The only kind shown; absent for all. */
  readonly value?: string;
  readonly onValue: (value: string | undefined) => void;
}

/** Narrows a list down to one kind of records, or to none. */
export const FilterChoice = (props: FilterChoiceProps) => (
  <ChoiceField
    label={props.label}
    value={props.value ?? ''}
    options={[{ value: '', word: 'All' }, ...props.options]}
    onValue={value => props.onValue(value || undefined)}
    sx={props.sx ?? { flex: '1 1 130px', maxWidth: 200 }}
  />
);
