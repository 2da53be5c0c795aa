import { useSession } from '../../state/sitting/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';

type Props = { doing: 'looking' | 'loading'; file: string; share: number };

/** How far the files are read, and a way out of it. */
export function Reading({ doing, file, share }: Props) {
  const session = useSession();
  const named = file === '' ? 'the files' : file;
  return (
    <>
      <ScreenHeading below="Everything is read here in the browser; nothing is sent anywhere.">
        {doing === 'looking' ? 'Looking at your files' : 'Reading your files'}
      </ScreenHeading>
      <Card>
        <Progress
          done={share === 0 ? null : share}
          onCancel={() => session.cancelLoading()}
          what={doing === 'looking' ? `Looking at ${named}` : `Reading ${named}`}
        />
      </Card>
    </>
  );
}
