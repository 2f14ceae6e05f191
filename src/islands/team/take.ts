// What is fetched only once somebody saves the team, opens its file or takes the picture along as a table.

import { now } from '#browser/clock.ts';
import { downloadText } from '#browser/download.ts';
import { readTextFile } from '#browser/file.ts';
import { type Findings, findCodes } from '#domain/code/find-codes.ts';
import { writeCsv } from '#domain/csv.ts';
import type { GatheredSet, Round, Rounds } from '#domain/gathering.ts';
import type { Quiz } from '#domain/quiz/quiz.ts';
import { compareRounds, type RoundChange } from '#domain/quiz/rounds.ts';
import type { TeamPicture } from '#domain/quiz/team.ts';
import { LARGEST_TEAM_FILE, readTeamFile, writeTeamFile } from '#domain/team-file.ts';
import { comparableWith } from './comparable.ts';
import type { ShownProps } from './props.ts';

/** The name holds no word of the trainer's, only the day. */
function nameOf(ending: string): string {
  return `serving-heart-team-${now().slice(0, 10)}.${ending}`;
}

export function saveTeam(rounds: Rounds): void {
  downloadText(nameOf('json'), writeTeamFile(rounds), 'application/json');
}

/** The codes of one round in a file, found as in any text. */
export interface FoundInFile {
  readonly findings: Findings;
  readonly shown: ReadonlySet<string>;
}

export async function openTeam(
  file: File,
  quizzes: readonly Quiz[],
): Promise<
  | { readonly ok: true; readonly rounds: Readonly<Record<Round, FoundInFile>> }
  | { readonly ok: false; readonly reason: keyof ShownProps['words']['refused'] }
> {
  const opened = await readTextFile(file, LARGEST_TEAM_FILE);
  if (!opened.ok) return opened;
  const team = readTeamFile(opened.text);
  if (!team.ok) return team;
  const [latest, earlier] = [team.rounds.latest, team.rounds.earlier].map(({ shown, waiting }) => ({
    findings: findCodes([...shown, ...waiting].join('\n'), quizzes),
    shown: new Set(shown),
  }));
  return latest && earlier
    ? { ok: true, rounds: { latest, earlier } }
    : { ok: false, reason: 'damaged' };
}

export function saveTable(props: ShownProps, set: GatheredSet, rounds: Rounds): void {
  const { picture } = set;
  if (!picture) return;
  const before = comparableWith(set, rounds).before?.picture;
  const changes = (before && compareRounds(before, picture)) ?? [];
  downloadText(nameOf('csv'), tableOf(props, picture, changes), 'text/csv');
}

/** What the picture shows and nothing else; the earlier round only where there is one. */
function tableOf(
  { names, words }: ShownProps,
  { origin: { quiz }, dimensions }: TeamPicture,
  changes: readonly RoundChange[],
): string {
  const own = names[quiz.id];
  return writeCsv([
    [
      words.dimension,
      words.peopleTitle,
      words.mean,
      words.spread,
      ...quiz.bands.map(({ id }) => own?.bands[id]),
      ...(changes.length > 0 ? [words.before, words.wobbleTitle] : []),
    ],
    ...dimensions.map(({ dimension, people, share, spread, bands }) => {
      const change = changes.find((one) => one.dimension === dimension);
      return [
        own?.dimensions[dimension],
        people,
        share,
        spread,
        ...quiz.bands.map((_, place) => bands?.[place]?.share),
        ...(change ? [change.before, change.wobble] : []),
      ];
    }),
  ]);
}
