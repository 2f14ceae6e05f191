/** The modes of which a part may stand inside an article, with what it says there: all of the answer, and more where more helps. */
export const sums: Readonly<Record<string, readonly string[]>> = {
  'on-hold': [
    'nobody-calls',
    'queue-without-end',
    'callers-wait',
    'people-needed',
    'one-more-person',
  ],
  relationship: [
    'worth-nothing',
    'costs-you-without-end',
    'costs-you',
    'no-finite-value',
    'worth',
    'never-pays-back',
    'worth-more',
  ],
};
