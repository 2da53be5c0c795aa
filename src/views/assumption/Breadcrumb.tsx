import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { personaPath } from '../verdict/assumption-path.ts';

type Props = { persona: { id: string; name: string } | null; name: string };

export function Breadcrumb({ persona, name }: Props) {
  const steps =
    persona === null
      ? [{ to: '/', words: 'Overview' }]
      : [
          { to: '/personas', words: 'Personas' },
          { to: personaPath(persona.id), words: persona.name },
        ];
  return (
    <nav aria-label="Where this is" className="mb-3">
      <ol className="flex flex-wrap gap-x-2 text-soft">
        {steps.map(({ to, words }) => (
          <li key={to}>
            <ScreenLink className="hover:text-ink hover:underline" to={to}>
              {words}
            </ScreenLink>{' '}
            <span aria-hidden="true">›</span>
          </li>
        ))}
        <li aria-current="page" className="font-semibold text-ink">
          {name}
        </li>
      </ol>
    </nav>
  );
}
