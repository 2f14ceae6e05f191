import { sealFrame } from './frame.ts';
import { GREETING_LENGTH, isAddress, LABEL_LENGTH } from './invitation-words.ts';
import { plainText } from './plain-text.ts';
import { INVITATION, type Invitation, SEPARATOR } from './read-invitation.ts';
import { measured, textDigits, type Written } from './written-words.ts';

// Whoever only reads an invitation loads nothing of what writes one.
export {
  GREETING_LENGTH,
  INVITATION_LENGTH,
  isAddress,
  LABEL_LENGTH,
} from './invitation-words.ts';
export {
  type MirrorRequest,
  readMirrorRequest,
  writeMirrorRequest,
} from './mirror-request.ts';
export { type Invitation, readInvitation } from './read-invitation.ts';
export type { Written } from './written-words.ts';

export function writeInvitation(invitation: Invitation): Written {
  const { quiz, hidesResult, asksThenAndNow } = invitation;
  const returnAddress = invitation.returnAddress.trim();
  if (returnAddress !== '' && !isAddress(returnAddress)) return { ok: false, reason: 'no-address' };
  const words = [
    plainText(invitation.label, LABEL_LENGTH),
    plainText(invitation.greeting, GREETING_LENGTH),
    returnAddress,
  ];
  const header = [hidesResult ? 1 : 0, asksThenAndNow ? 1 : 0];
  return measured(sealFrame(INVITATION, quiz, header, textDigits(words.join(SEPARATOR))));
}
