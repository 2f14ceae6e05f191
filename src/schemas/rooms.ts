import type { z } from 'astro/zod';
import { codesSchema } from './rooms/codes.ts';
import { mergeSchema } from './rooms/merge.ts';
import { mirrorSchema } from './rooms/mirror.ts';
import { mirrorReplySchema } from './rooms/mirror-reply.ts';
import { mirrorRequestSchema } from './rooms/mirror-request.ts';

/** Words of the pages on which several people come together: `content/<language>/rooms/<room>.yaml`. */
export interface RoomWords {
  readonly codes: z.infer<typeof codesSchema>;
  readonly merge: z.infer<typeof mergeSchema>;
  readonly mirror: z.infer<typeof mirrorSchema>;
  readonly 'mirror-request': z.infer<typeof mirrorRequestSchema>;
  readonly 'mirror-reply': z.infer<typeof mirrorReplySchema>;
}

export type Room = keyof RoomWords;

export const roomSchemas: { readonly [Name in Room]: z.ZodType<RoomWords[Name]> } = {
  codes: codesSchema,
  merge: mergeSchema,
  mirror: mirrorSchema,
  'mirror-request': mirrorRequestSchema,
  'mirror-reply': mirrorReplySchema,
};
