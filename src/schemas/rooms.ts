import type { z } from 'astro/zod';
import { codesSchema } from './rooms/codes.ts';
import { inviteSchema } from './rooms/invite.ts';
import { invitedSchema } from './rooms/invited.ts';
import { mergeSchema } from './rooms/merge.ts';

/** Words of the pages on which several people come together: `content/<language>/rooms/<room>.yaml`. */
export interface RoomWords {
  readonly codes: z.infer<typeof codesSchema>;
  readonly invite: z.infer<typeof inviteSchema>;
  readonly invited: z.infer<typeof invitedSchema>;
  readonly merge: z.infer<typeof mergeSchema>;
}

export type Room = keyof RoomWords;

export const roomSchemas: { readonly [Name in Room]: z.ZodType<RoomWords[Name]> } = {
  codes: codesSchema,
  invite: inviteSchema,
  invited: invitedSchema,
  merge: mergeSchema,
};
