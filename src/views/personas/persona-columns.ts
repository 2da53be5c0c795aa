/** One grid for the rows of the list and the line of names above them. */
export const COLUMNS =
  'lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,6fr)_minmax(0,6fr)] sm:grid-cols-2 lg:items-start';
