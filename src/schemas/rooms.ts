import type { z } from 'astro/zod';
import { codesSchema } from './rooms/codes.ts';
import { entrySchema } from './rooms/entry.ts';
import { guideSchema } from './rooms/guide.ts';
import { inviteSchema } from './rooms/invite.ts';
import { invitedSchema } from './rooms/invited.ts';
import { mergeSchema } from './rooms/merge.ts';
import { mirrorSchema } from './rooms/mirror.ts';
import { mirrorReplySchema } from './rooms/mirror-reply.ts';
import { mirrorRequestSchema } from './rooms/mirror-request.ts';
import { onwardSchema } from './rooms/onward.ts';
import { tableSchema } from './rooms/table.ts';
import { teamSchema } from './rooms/team.ts';

/** Words of the pages on which several people come together: `content/<language>/rooms/<room>.yaml`. */
export interface RoomWords {
  readonly codes: z.infer<typeof codesSchema>;
  readonly entry: z.infer<typeof entrySchema>;
  readonly guide: z.infer<typeof guideSchema>;
  readonly invite: z.infer<typeof inviteSchema>;
  readonly invited: z.infer<typeof invitedSchema>;
  readonly merge: z.infer<typeof mergeSchema>;
  readonly mirror: z.infer<typeof mirrorSchema>;
  readonly 'mirror-reply': z.infer<typeof mirrorReplySchema>;
  readonly 'mirror-request': z.infer<typeof mirrorRequestSchema>;
  readonly onward: z.infer<typeof onwardSchema>;
  readonly table: z.infer<typeof tableSchema>;
  readonly team: z.infer<typeof teamSchema>;
}

export type Room = keyof RoomWords;

export const roomSchemas: { readonly [Name in Room]: z.ZodType<RoomWords[Name]> } = {
  codes: codesSchema,
  entry: entrySchema,
  guide: guideSchema,
  invite: inviteSchema,
  invited: invitedSchema,
  merge: mergeSchema,
  mirror: mirrorSchema,
  'mirror-reply': mirrorReplySchema,
  'mirror-request': mirrorRequestSchema,
  onward: onwardSchema,
  table: tableSchema,
  team: teamSchema,
};
