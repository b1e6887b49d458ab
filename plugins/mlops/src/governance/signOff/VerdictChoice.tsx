import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import {
  signOffVerdictSchema,
  type SignOffVerdict,
} from '@pitwall/plugin-mlops-common';
import { RiArrowGoBackLine, RiCheckLine, RiTaskLine } from '@remixicon/react';
import type { ReactElement } from 'react';

const verbs: Record<SignOffVerdict, { icon: ReactElement; word: string }> = {
  approve: { icon: <RiCheckLine size={18} aria-hidden />, word: 'Approve' },
  approveWithCondition: {
    icon: <RiTaskLine size={18} aria-hidden />,
    word: 'Approve with condition',
  },
  sendBack: {
    icon: <RiArrowGoBackLine size={18} aria-hidden />,
    word: 'Send back',
  },
};

export interface VerdictChoiceProps {
  /** Names the slot for a screen reader. */
  readonly slot: string;
  readonly verdict?: SignOffVerdict;
  readonly onVerdict: (verdict: SignOffVerdict | undefined) => void;
}

/** The three things a signer can say; nothing is chosen for them. */
export const VerdictChoice = (props: VerdictChoiceProps) => {
  const { slot, verdict, onVerdict } = props;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={verdict ?? null}
      aria-label={`What you say as ${slot}`}
      onChange={(_, chosen) =>
        onVerdict(signOffVerdictSchema.safeParse(chosen).data)
      }
      sx={{ flexWrap: 'wrap' }}
    >
      {signOffVerdictSchema.options.map(option => (
        <ToggleButton
          key={option}
          value={option}
          sx={{
            gap: 0.75,
            px: 1.5,
            textTransform: 'none',
            color: 'text.primary',
          }}
        >
          {verbs[option].icon}
          {verbs[option].word}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
