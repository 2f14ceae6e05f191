// Beside `saved.ts` and in its manner, so that a page of the calculator need not bring the reflections along.

export const currencyKey = 'sh:setting:currency';

export const habitKey = 'sh:setting:numbers';

export const figuresKey = (mode: string) => `sh:figures:${mode}`;
