import type { z } from 'astro/zod';
import { codesSchema } from './rooms/codes.ts';
import { entrySchema } from './rooms/entry.ts';
import { mergeSchema } from './rooms/merge.ts';
import { tableSchema } from './rooms/table.ts';

/** Words of the pages on which several people come together: `content/<language>/rooms/<room>.yaml`. */
export interface RoomWords {
  readonly codes: z.infer<typeof codesSchema>;
  readonly entry: z.infer<typeof entrySchema>;
  readonly merge: z.infer<typeof mergeSchema>;
  readonly table: z.infer<typeof tableSchema>;
}

export type Room = keyof RoomWords;

export const roomSchemas: { readonly [Name in Room]: z.ZodType<RoomWords[Name]> } = {
  codes: codesSchema,
  entry: entrySchema,
  merge: mergeSchema,
  table: tableSchema,
};
