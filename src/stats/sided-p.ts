/** P-values for "the first lies below the second", for "above", and for either. */
export type SidedP = { pLess: number; pGreater: number; pTwoSided: number };
