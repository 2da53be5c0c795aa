const RESERVED = new Set(
  (
    'all and any as asc both case cast check column constraint create default desc describe distinct do else end except ' +
    'false fetch for foreign from group having in intersect into lateral leading limit not null offset on only or order ' +
    'pivot primary qualify references returning select show some summarize symmetric table then to trailing true union ' +
    'unique unpivot using when where window with'
  ).split(' '),
);

/** A name as it stands in a query: quoted where it is a word of the language, or more than small letters and digits. */
export const queryName = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
