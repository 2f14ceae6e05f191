import {
  GREETING_LENGTH,
  INVITATION_LENGTH,
  type Invitation,
  isAddress,
  LABEL_LENGTH,
  writeInvitation,
} from './invitation.ts';
import { lettersOf, plainText } from './plain-text.ts';

/** What stands between a filled form and its link; undefined where nothing does. */
export interface InvitationFaults {
  /** How many letters the text has, where they are too many. */
  readonly label: number | undefined;
  readonly greeting: number | undefined;
  readonly returnAddress: 'no-address' | undefined;
  /** How many letters of a greeting there is room for, where the link would be too long. */
  readonly room: number | undefined;
}

export type InvitationLink =
  | {
      readonly ok: true;
      readonly link: string;
      /** What whoever opens the link will read. */
      readonly invitation: Invitation;
    }
  | { readonly ok: false; readonly faults: InvitationFaults };

/**
 * The link for what a trainer filled in. `address` is the whole address of the page it opens, and
 * counts: the link is never longer than `INVITATION_LENGTH`. No text is cut in silence.
 */
export function invitationLink(written: Invitation, address: string): InvitationLink {
  const label = lettersBeyond(written.label, LABEL_LENGTH);
  const greeting = lettersBeyond(written.greeting, GREETING_LENGTH);
  const to = written.returnAddress.trim();
  const returnAddress = to === '' || isAddress(to) ? undefined : 'no-address';
  if (label !== undefined || greeting !== undefined || returnAddress) {
    return { ok: false, faults: { label, greeting, returnAddress, room: undefined } };
  }
  const invitation = {
    ...written,
    label: plainText(written.label, LABEL_LENGTH),
    greeting: plainText(written.greeting, GREETING_LENGTH),
    returnAddress: to,
  };
  const link = shortLink(invitation, address);
  if (link !== undefined) return { ok: true, link, invitation };
  const room = roomForGreeting(invitation, address);
  return { ok: false, faults: { label, greeting, returnAddress, room } };
}

/** @returns undefined where the link would be too long. */
function shortLink(invitation: Invitation, address: string): string | undefined {
  const written = writeInvitation(invitation);
  const link = written.ok ? `${address}#${written.text}` : '';
  return written.ok && link.length <= INVITATION_LENGTH ? link : undefined;
}

function roomForGreeting(invitation: Invitation, address: string): number {
  const letters = lettersOf(invitation.greeting);
  let room = 0;
  let above = letters.length;
  while (room < above) {
    const middle = Math.ceil((room + above) / 2);
    const greeting = letters.slice(0, middle).join('');
    if (shortLink({ ...invitation, greeting }, address)) room = middle;
    else above = middle - 1;
  }
  return room;
}

function lettersBeyond(text: string, most: number): number | undefined {
  const letters = lettersOf(plainText(text, Number.POSITIVE_INFINITY)).length;
  return letters > most ? letters : undefined;
}
