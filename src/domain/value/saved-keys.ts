// Beside `saved.ts` and in its manner, so that a page of the calculator need not bring the reflections along.

export const currencyKey = 'sh:setting:currency';

export const figuresKey = (mode: string) => `sh:figures:${mode}`;

export const figuresAsideKey = (mode: string) => `sh:set-aside:figures:${mode}`;
