import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';

/** Without notes nobody can say what customers say: which files would bring them. */
export function NoNotes() {
  return (
    <Card>
      <EmptyState
        actions={
          <ScreenLink look="primary" to="/sources">
            Add a file
          </ScreenLink>
        }
        title="No file holds what customers say"
      >
        <p>Any of these brings words to the deals:</p>
        <ul className="mt-2 list-disc pl-5 text-left">
          <li>a column of notes in the deal export, such as Description, mapped to “notes” under Sources;</li>
          <li>notes, calls or e-mails as a file with the ID of the deal and the text, better with date and author;</li>
          <li>interviews about lost deals with the ID of the deal and what the customer said.</li>
        </ul>
      </EmptyState>
    </Card>
  );
}
