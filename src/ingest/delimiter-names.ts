/** What people call the signs between values. */
export const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  '^': 'caret',
  '~': 'tilde',
  ':': 'colon',
  ' ': 'space',
};

export const delimiterName = (delimiter: string): string => DELIMITER_NAMES[delimiter] ?? JSON.stringify(delimiter);

export const delimiterNamed = (name: string): string | null =>
  Object.entries(DELIMITER_NAMES).find(([, one]) => one === name)?.[0] ?? null;
