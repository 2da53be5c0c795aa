/** Sizes of companies as they are usually told apart; `below` null is open-ended. */
export const SIZE_BANDS: readonly { label: string; below: number | null }[] = [
  { label: '1 to 49', below: 50 },
  { label: '50 to 199', below: 200 },
  { label: '200 to 999', below: 1000 },
  { label: '1,000 or more', below: null },
];

const SIZE = 'company_size';

/** Category of the facts that holds company sizes by band. A size given in words ("51-200") is a band of its own. */
const SIZE_IN_BANDS = 'company_size in bands';

/** The category by which a comparison within the values of a field is made: a company size by band, not by number. */
export const bandedCategory = (field: string): string => (field.trim().toLowerCase() === SIZE ? SIZE_IN_BANDS : field);

/** The field behind a category, and whether the category holds its bands. */
export const behindCategory = (category: string): { field: string; bands: boolean } =>
  category === SIZE_IN_BANDS ? { field: SIZE, bands: true } : { field: category, bands: false };
