import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';

type Props = { missing: readonly { what: string; how: string }[] };

/** What a screen would say with further columns, and where those come from. Nothing where all are there. */
export function MissingColumns({ missing }: Props) {
  if (missing.length === 0) return null;
  return (
    <Card
      note="Further columns would answer these; one that is there under another name can be mapped under Sources."
      title="Not recorded in these files"
    >
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {missing.map(({ what, how }) => (
          <div key={what}>
            <dt className="text-[13px] font-semibold">{what}</dt>
            <dd className="text-[13px] text-soft">{how}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        <ScreenLink to="/sources">Go to Sources</ScreenLink>
      </p>
    </Card>
  );
}
