import { NOTHING_STATED } from '../../../personas/brief.ts';
import { VerdictBadge } from '../../../ui/VerdictBadge.tsx';
import type { PersonaBrief } from './brief-of.ts';

/** The same words as on the sheet, for narrow screens and for screen readers. */
export function BriefText({ brief }: { brief: PersonaBrief }) {
  const { kind, owners, version, dated, figures, sections, rows } = brief;
  return (
    <div className="grid gap-5">
      <div className="text-soft">
        <p>
          {kind} · {owners}
        </p>
        <p>{version}</p>
        <p>{dated}</p>
      </div>
      {figures.length > 0 && (
        <dl className="grid gap-3">
          {figures.map(({ label, value, note }) => (
            <div key={label}>
              <dt className="text-xs text-soft">{label}</dt>
              <dd className="text-xl font-semibold tracking-tight">{value}</dd>
              <dd className="text-xs text-soft">{note}</dd>
            </div>
          ))}
        </dl>
      )}
      {sections.map(({ title, items, empty }) => (
        <section key={title}>
          <h2 className="mb-1 text-[15px] font-semibold">{title}</h2>
          {items.length === 0 ? (
            <p className="text-soft">{empty}</p>
          ) : (
            <ul className="grid gap-1">
              {items.map((item) => (
                <li
                  className="relative pl-3 before:absolute before:left-0 before:text-soft before:content-['·']"
                  key={item}
                >
                  {item}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <section>
        <h2 className="mb-1 text-[15px] font-semibold">Assumptions and beliefs</h2>
        {rows.length === 0 && <p className="text-soft">{NOTHING_STATED}</p>}
        <ul className="divide-y divide-line">
          {rows.map(({ verdict, word, stated, figure }) => (
            <li className="py-2.5" key={stated}>
              {verdict === null ? (
                <span className="text-xs font-semibold text-soft">{word}</span>
              ) : (
                <VerdictBadge label={word} verdict={verdict} />
              )}
              <p>{stated}</p>
              <p className="text-[13px] text-soft">{figure}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
