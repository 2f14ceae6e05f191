import { PASTED_LENGTH } from './code/find-codes.ts';
import type { Gathering, Round, Rounds } from './gathering.ts';
import { openSiteFile, type Refusal, writeSiteFile } from './site-file.ts';

/** In bytes: as much as is read of one paste. */
export const LARGEST_TEAM_FILE = PASTED_LENGTH;

/** The codes of a round, apart by whether they stand in a picture that was shown. */
export interface FiledRound {
  readonly shown: readonly string[];
  readonly waiting: readonly string[];
}

export type TeamFile =
  | { readonly ok: true; readonly rounds: Readonly<Record<Round, FiledRound>> }
  | { readonly ok: false; readonly reason: Refusal | 'other' };

/** The file of a team: its codes and what was shown of them, nothing else. */
export function writeTeamFile({ latest, earlier }: Rounds): string {
  return writeSiteFile({ team: { latest: filed(latest), earlier: filed(earlier) } });
}

/** `other` is a file of this site that holds no team. The codes are texts that anybody may have written. */
export function readTeamFile(text: string): TeamFile {
  const file = openSiteFile(text);
  if (!file.ok) return file;
  const team = fieldsOf(file.fields.get('team'));
  if (!team) return { ok: false, reason: 'other' };
  const [latest, earlier] = (['latest', 'earlier'] as const).map((round) => {
    const fields = fieldsOf(team.get(round));
    const [shown, waiting] = [textsIn(fields?.get('shown')), textsIn(fields?.get('waiting'))];
    return shown && waiting && { shown, waiting };
  });
  return latest && earlier
    ? { ok: true, rounds: { latest, earlier } }
    : { ok: false, reason: 'damaged' };
}

function filed(gathering: Gathering): FiledRound {
  const codes = (isShown: boolean) =>
    gathering.flatMap((one) => (one.isShown === isShown ? [one.code] : []));
  return { shown: codes(true), waiting: codes(false) };
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function textsIn(value: unknown): readonly string[] | undefined {
  const texts = Array.isArray(value) ? value : undefined;
  return texts?.every((one) => typeof one === 'string') ? texts : undefined;
}
