/** The modes of which a part may stand inside an article, and all that their answer and their break-even may say. */
export const sums: Readonly<Record<string, readonly string[]>> = {
  'on-hold': [
    'nobody-calls',
    'queue-without-end',
    'callers-wait',
    'nobody-waits',
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
    'margin-to-pay-back',
    'first-payment-pays',
    'keep-more-to-pay-back',
    'keep-to-pay-back',
  ],
};
