import { useSession } from '../../state/sitting/use-session.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { GiveFiles } from './GiveFiles.tsx';

/** The files could not be read; what to do about it. */
export function Unread({ message }: { message: string }) {
  const session = useSession();
  return (
    <>
      <ScreenHeading>The files could not be read</ScreenHeading>
      <ErrorPanel
        actions={
          <ScreenLink look="plain" to="/sources">
            Look at the sources
          </ScreenLink>
        }
        onRetry={() => void session.start()}
        remedy="Try again, correct what is said about the file under Sources, or choose another export below. What was kept before is still there."
        title="Nothing was imported"
        what={message}
      />
      <div className="mt-4">
        <GiveFiles />
      </div>
    </>
  );
}
