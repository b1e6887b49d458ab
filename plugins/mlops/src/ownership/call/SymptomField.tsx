import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { symptomRoutes } from '@pitwall/plugin-mlops-common';
import { RiArrowDownSLine } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { useIsNarrow } from '../../record';
import { SymptomChoice, type SymptomChoiceProps } from './SymptomChoice';

export interface SymptomFieldProps extends SymptomChoiceProps {
  /** Whether an answer stands below, which a phone has to show first. */
  readonly isAnswered: boolean;
}

/** The choice of what is wrong; on a phone one line once there is an answer. */
export const SymptomField = (props: SymptomFieldProps) => {
  const { isAnswered, symptom, onSymptom } = props;
  const [isOpen, setOpen] = useState(false);
  const isFolded = useIsNarrow() && isAnswered && !isOpen;
  const field = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    // What was pressed is gone: the focus goes where the choice is now.
    field.current
      ?.querySelector<HTMLElement>('[aria-pressed="true"], [aria-expanded]')
      ?.focus();
  }, [isOpen]);
  return (
    <Box ref={field} sx={{ display: 'grid' }}>
      {isFolded ? (
        <Button
          variant="outlined"
          aria-expanded={false}
          endIcon={<RiArrowDownSLine aria-hidden />}
          onClick={() => setOpen(true)}
          sx={{ minHeight: 48, justifyContent: 'space-between' }}
        >
          <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
            What is wrong:
          </Box>{' '}
          <Box component="span" sx={{ mr: 'auto' }}>
            {symptomRoutes[symptom].title}
          </Box>
        </Button>
      ) : (
        <SymptomChoice
          symptom={symptom}
          onSymptom={chosen => {
            setOpen(false);
            onSymptom(chosen);
          }}
        />
      )}
    </Box>
  );
};
