/** The signs that are drawn, one file each in src/icons/marks. A dimension without one is shown by its name alone. */
export const marks: readonly string[] = [
  'serving-heart',
  'ts',
  'oe',
  'hn',
  'sa',
  'cb',
  'lf',
  'wr',
  'mk',
  'ss',
];
