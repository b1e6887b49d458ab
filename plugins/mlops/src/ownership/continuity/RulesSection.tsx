import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Coverage, ViolationCode } from '@pitwall/plugin-mlops-common';
import { sayCount } from '../../spoken';
import { ListSection } from './ListSection';
import { RuleBreakers } from './RuleBreakers';
import { violationColumns } from './violationColumns';

export interface RulesSectionProps {
  readonly coverage: Coverage;
  /** The part of the fleet that is shown; all of it without. */
  readonly of?: string;
  /** The rule that is chosen. */
  readonly rule?: ViolationCode;
  readonly onRule: (rule: ViolationCode | undefined) => void;
}

/** Rules that speak of services, and these services; a rule narrows the list. */
export const RulesSection = (props: RulesSectionProps) => {
  const { coverage, of, rule: code, onRule } = props;
  const { rules, violations } = coverage;
  const chosen = rules.find(rule => rule.code === code);
  return (
    <ListSection
      title="Ownership that needs attention"
      none="The ownership of every service is in order."
      explanation="Choose a rule to see which services it speaks of."
      list={violations}
      isCounted={!chosen}
      columns={violationColumns}
      keyOf={({ service }) => service.entityRef}
      instead={chosen && <RuleBreakers key={code} rule={chosen} of={of} />}
    >
      <Box
        role="group"
        aria-label="Rules"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}
      >
        {rules.map(rule => (
          <Button
            key={rule.code}
            size="small"
            variant={rule === chosen ? 'contained' : 'outlined'}
            aria-pressed={rule === chosen}
            onClick={() => onRule(rule === chosen ? undefined : rule.code)}
            sx={{ textAlign: 'left', minHeight: 36 }}
          >
            {rule.title}: {sayCount(rule.services, 'service')}
            {rule.severity === 'error' ? ', error' : ', warning'}
          </Button>
        ))}
      </Box>
    </ListSection>
  );
};
