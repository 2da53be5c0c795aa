import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';

export function NoRules() {
  return (
    <Card>
      <EmptyState
        actions={
          <ScreenLink look="primary" to="/personas">
            Describe a persona
          </ScreenLink>
        }
        title="No persona has been described yet"
      >
        The rules that say which deals and which people are a persona’s stand here in order.
      </EmptyState>
    </Card>
  );
}
