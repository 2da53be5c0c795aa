import { fieldLabel, listWords } from '../../assumptions/state-filter.ts';
import type { SegmentFields, WhyLeftOut } from '../../tables/segment-fields.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { fieldTitle, WHY_LEFT_OUT } from './field-names.ts';

/** What describes a buyer in most exports. */
const WANTED = ['buyer_role', 'industry', 'company_size', 'region', 'lead_source'];

/** Which columns the choice leaves out and why, and which the files do not have and how to get them. */
export function FieldsNote({ warehouse, found }: { warehouse: Warehouse; found: SegmentFields }) {
  const missing = WANTED.filter((name) => warehouse.catalog.find(name) === undefined);
  const reasons = [...new Set(found.left_out.map(({ why }) => why))];
  const named = (why: WhyLeftOut) =>
    found.left_out.filter((each) => each.why === why).map(({ name }) => fieldTitle(name));
  return (
    <div className="mb-4 grid gap-1 text-[13px] text-soft print:hidden">
      {missing.length > 0 && (
        <details>
          <summary className="cursor-pointer">
            Not in these files: {listWords(missing.map(fieldLabel), 'and')}. How to get them
          </summary>
          <ul className="mt-1 list-disc pl-6">
            {missing.map((name) => (
              <li key={name}>
                {fieldTitle(name)}: {howToGet(name)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {found.left_out.length > 0 && (
        <details>
          <summary className="cursor-pointer">
            {found.left_out.length} {found.left_out.length === 1 ? 'column does' : 'columns do'} not tell deals apart
          </summary>
          <ul className="mt-1 list-disc pl-6">
            {reasons.map((why) => (
              <li className="break-words" key={why}>
                {listWords(named(why), 'and')}: {WHY_LEFT_OUT[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
