import { useMemo } from 'react';
import type { Assumption } from '../../model/claim.ts';
import type { Persona } from '../../model/persona.ts';
import { settingsOf } from '../../project/schema.ts';
import { useChoices } from '../sitting/use-session.ts';
import type { Asked } from './asked.ts';
import { type ClaimGround, claimGround } from './claim-ground.ts';
import { useClaimPreview } from './use-preview.ts';

/** Whether the data can answer a draft, and over how many deals; `persona` null for a claim about all of them. */
export function useClaimGround(persona: Persona | null, draft: Assumption | null): Asked<ClaimGround> {
  const project = useChoices((state) => state.project);
  const preview = useClaimPreview(persona, draft);
  const verdict = preview.kind === 'ready' ? preview.value : null;
  const ground = useMemo(
    () => (verdict === null || project === null ? null : claimGround(verdict, settingsOf(project))),
    [verdict, project],
  );
  if (preview.kind !== 'ready') return preview;
  return ground === null ? { kind: 'none' } : { kind: 'ready', value: ground };
}
