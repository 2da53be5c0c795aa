type Props = { who: string; claim: string | null; needs: string | null; pressed: boolean };

/** The claim as it will read everywhere. */
export function Sentence({ who, claim, needs, pressed }: Props) {
  return (
    <div>
      <p className="border-l-2 border-claim-edge pl-3 text-[15px]" role="status">
        {claim === null ? (
          <span className="text-soft">The sentence stands here once its parts are chosen.</span>
        ) : (
          <>
            <span className="font-semibold">{who}:</span> {claim}.
          </>
        )}
      </p>
      {pressed && needs !== null && (
        <p className="mt-1 text-[13px] text-contradicted" role="alert">
          {needs}
        </p>
      )}
    </div>
  );
}
