import { formatCount } from '../../model/format.ts';
import type { RoleFlag } from '../../model/role-test.ts';
import { type RoleAtSize, roleAuthority } from '../../state/roles/role-authority.ts';
import type { Figure } from '../../state/verdicts/evidence-figures.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { type HeatCell, HeatMap } from '../../ui/HeatMap.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { RolesInSql } from './RolesInSql.tsx';
import { type RoleView, rolesSelection, usePressCount } from './role-view.ts';
import { counted, MEASURE_WORDS, writeMeasure } from './role-words.ts';

const MOST = 12;

/** Of deals with a role: what it signs, what is won, and how large they are. */
const FLAGS: Record<keyof RoleAtSize, { flags: RoleFlag[]; outcome: 'closed' | 'won' }> = {
  authority: { flags: ['involved', 'signed'], outcome: 'closed' },
  win_rate: { flags: ['involved'], outcome: 'closed' },
  deal_size: { flags: ['involved', 'priced'], outcome: 'won' },
};

const NOTES: Record<keyof RoleAtSize, string> = {
  authority: 'Of closed deals with the role whose signer is known, the share it signs.',
  win_rate: 'Of closed deals with the role, the share that is won.',
  deal_size: 'Median amount of won deals with the role.',
};

/** The same title in companies of other sizes. */
export function RoleSizes({ view }: { view: RoleView }) {
  const { found, choice, answer } = view;
  const { method, currency } = answer.settings;
  const { measure } = choice;
  const pressCount = usePressCount();
  const codes = found.sizes.map((_, code) => code);
  const rows = roleAuthority(found.counts, found.roles, codes, method.confidence, MOST);
  if (rows.length === 0) return null;
  const columns = ['All sizes', ...found.sizes];
  const cellOf = (row: number, column: number): RoleAtSize | undefined =>
    column === 0 ? rows[row]?.all : rows[row]?.sizes[column - 1];
  const least = measure === 'deal_size' ? method.minimum.amounts : method.minimum.closed_deals;
  const figures = rows.flatMap(({ all, sizes }) => [all, ...sizes].map((each) => each[measure]));
  const enough = figures.flatMap(({ estimate, n }) => (estimate === null || n < least ? [] : [estimate]));
  const [low, high] = [Math.min(...enough), Math.max(...enough)];
  const strength = ({ estimate, n }: Figure) =>
    estimate === null || n < least ? null : high === low ? 0.5 : (estimate - low) / (high - low);
  const write = (value: number, n: number) => writeMeasure(measure, value, n, currency);
  const told = (each: RoleAtSize): string =>
    measure === 'deal_size' ? `${formatCount(each.deal_size.n)} won` : counted(each[measure]);
  const press = (row: number, column: number, each: RoleAtSize) => {
    const { flags, outcome } = FLAGS[measure];
    const role = rows[row]?.role ?? '';
    const size = columns[column] ?? '';
    const values = column === 0 ? [] : [{ field: 'company_size', label: size }];
    const name = `See the ${formatCount(each[measure].n)} ${outcome} deals with ${role}${column === 0 ? '' : `, ${size} employees`}`;
    return pressCount(name, rolesSelection(choice, { role, flags }, values), outcome);
  };
  const cell = (row: number, column: number): HeatCell | null => {
    const each = cellOf(row, column);
    if (each === undefined) return null;
    const figure = each[measure];
    if (figure.estimate === null) return null;
    return {
      figure: write(figure.estimate, figure.n),
      counted: `${told(each)}${figure.n < least ? ', few' : ''}`,
      strength: strength(figure),
      pressCount: press(row, column, each),
    };
  };
  const flat = rows.flatMap(({ role, all, sizes }) =>
    [all, ...sizes].map((each, column) => ({ role, size: columns[column] ?? '', each })),
  );
  const value = (number: number) => write(number, 0);
  const framed = figureTable(
    [
      { header: choice.by === 'title' ? 'Title' : 'Level' },
      { header: 'Employees' },
      { header: MEASURE_WORDS[measure], write: value },
      { header: 'Likely from', write: value },
      { header: 'Likely to', write: value },
      ...(measure === 'deal_size' ? [] : [{ header: 'Counted', write: formatCount }]),
      { header: 'Of deals', write: formatCount },
    ],
    flat.map(({ role, size, each }) => {
      const figure = each[measure];
      return [
        role,
        size,
        figure.estimate,
        figure.interval?.[0] ?? null,
        figure.interval?.[1] ?? null,
        ...('x' in figure ? [Number(figure.x)] : []),
        figure.n,
      ];
    }),
  );
  const title = sizeTakeaway(rows, columns, measure, least, write);
  return (
    <ChartFrame
      {...framed}
      fileName={`roles-by-company-size-${measure.replace('_', '-')}`}
      more={
        <RolesInSql of={view} panel={{ of: 'sizes', by: choice.by, sizes: found.size }} what="roles by company size" />
      }
      note={`${NOTES[measure]} The ${formatCount(rows.length)} roles in most deals; the stronger the colour, the higher. Dashed and without colour, “few”: fewer than ${least}. Likely ranges in the table.${
        found.sizes.length === 0
          ? ' No file says how large companies are: add a column of employees to tell sizes apart.'
          : ''
      }`}
      summary={`${title}. ${rows.map(({ role, all }) => `${role}: ${all[measure].estimate === null ? 'none' : `${write(all[measure].estimate, all[measure].n)}, ${told(all)}`}`).join('; ')}.`}
      title={title}
    >
      <HeatMap cell={cell} columns={columns} name={title} rows={rows.map(({ role }) => role)} />
    </ChartFrame>
  );
}

type Rows = ReturnType<typeof roleAuthority>;

/** The title whose figure differs most between company sizes, likely ranges apart. */
function sizeTakeaway(
  rows: Rows,
  columns: readonly string[],
  measure: keyof RoleAtSize,
  least: number,
  write: (value: number, n: number) => string,
): string {
  const what = MEASURE_WORDS[measure];
  const spreads = rows.flatMap(({ role, sizes }) => {
    const told = sizes.flatMap((each, index) => {
      const { estimate, interval, n } = each[measure];
      return estimate === null || interval === null || n < least
        ? []
        : [{ estimate, interval, n, size: columns[index + 1] }];
    });
    const sorted = [...told].sort((a, b) => a.estimate - b.estimate);
    const [low, high] = [sorted[0], sorted.at(-1)];
    return low === undefined || high === undefined || low.interval[1] >= high.interval[0] ? [] : [{ role, low, high }];
  });
  const widest = spreads.sort((a, b) => b.high.estimate - b.low.estimate - (a.high.estimate - a.low.estimate))[0];
  if (widest === undefined && columns.length === 1) {
    const told = rows.filter(({ all }) => all[measure].n >= least);
    const top = told.sort((a, b) => (b.all[measure].estimate ?? 0) - (a.all[measure].estimate ?? 0))[0];
    const figure = top?.all[measure];
    if (top !== undefined && figure?.estimate != null) {
      return `${what} is highest for ${top.role}: ${write(figure.estimate, figure.n)}`;
    }
  }
  if (widest === undefined)
    return `${what} of a role hardly differs with the size of the company, as far as counts tell`;
  const { role, low, high } = widest;
  return `${what} of ${role}: ${write(high.estimate, high.n)} at ${high.size} employees, ${write(low.estimate, low.n)} at ${low.size}`;
}
