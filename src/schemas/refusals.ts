// Stops the build in words that say which file, which field and what was expected.
import type { z } from 'astro/zod';

export function refuseMisfits(file: string, misfits: readonly string[]): void {
  if (misfits.length > 0) throw new Error([`${file}:`, ...misfits].join('\n  '));
}

/** Refuses words that belong to nothing. */
export function refuseStrays(
  folder: string,
  entries: readonly { readonly id: string }[],
  known: readonly string[],
): void {
  for (const { id } of entries) {
    if (known.includes(id.split('/').at(-1) ?? '')) continue;
    throw new Error(
      `content/${id}.yaml: belongs to nothing in ${folder}; known are ${known.join(', ')}`,
    );
  }
}

/** The data as the schema wants it, or a stop. */
export function checked<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error([`${file}:`, ...lines].join('\n  '));
}
