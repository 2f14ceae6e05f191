import type { z } from 'astro/zod';
import { codesSchema } from './rooms/codes.ts';
import { mergeSchema } from './rooms/merge.ts';

/** Words of the pages on which several people come together: `content/<language>/rooms/<room>.yaml`. */
export interface RoomWords {
  readonly codes: z.infer<typeof codesSchema>;
  readonly merge: z.infer<typeof mergeSchema>;
}

export type Room = keyof RoomWords;

export const roomSchemas: { readonly [Name in Room]: z.ZodType<RoomWords[Name]> } = {
  codes: codesSchema,
  merge: mergeSchema,
};
