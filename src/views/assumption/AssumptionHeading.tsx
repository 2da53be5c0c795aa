import type { Asked } from '../../assumptions/questionnaire.ts';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { VerdictIcon } from '../../ui/VerdictIcon.tsx';
import { VERDICT_LOOK } from '../../ui/verdict-look.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { ownHeadline, ownSentence } from '../verdict/own-words.ts';
import { writeOwners } from '../verdict/owners.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { withoutRule } from '../verdict/side-names.ts';
import { statedBy } from '../verdict/stated-words.ts';
import { measureName } from './claim-words.ts';

/** What was stated and by whom, the verdict, what it means, and what to do now. */
export function AssumptionHeading({ asked, verdict }: { asked: Asked; verdict: Verdict }) {
  const { persona, assumption } = asked;
  const { statement } = assumption;
  const stated = withoutRule(verdict.stated, verdict.claim, persona);
  const who = persona === null ? 'All personas' : persona.name;
  return (
    <>
      <p className="text-soft">
        {statedBy(assumption)}: “{statement ?? sentenceCase(stated)}”
      </p>
      {statement !== undefined && <p className="text-[13px] text-soft">Tested as: {stated}.</p>}
      {persona !== null && <p className="text-[13px] text-soft">Owners: {writeOwners(persona.owners)}</p>}
      <div className="mt-2">
        <ScreenHeading
          below={
            <>
              {ownSentence(verdict, persona)}
              <span className="mt-1 block text-ink">
                <strong className="font-semibold">Next step:</strong> {verdict.next_step}
              </span>
            </>
          }
          tab={`${who}: ${measureName(verdict.claim)}`}
        >
          <span className={`whitespace-nowrap ${VERDICT_LOOK[verdict.verdict].text}`}>
            <VerdictIcon size={20} verdict={verdict.verdict} /> {verdict.label}.
          </span>{' '}
          {ownHeadline(verdict, persona)}.
        </ScreenHeading>
      </div>
    </>
  );
}
