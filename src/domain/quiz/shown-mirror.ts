import { groupOf } from './group.ts';
import { MIRROR_MINIMUM, type MirrorView, mirrorView, type OneView, oneView } from './mirror.ts';
import { type MirrorItem, mirrorItems } from './mirror-items.ts';
import { type Answers, itemsOf, type Quiz } from './quiz.ts';
import { scoreQuiz } from './scoring.ts';
import type { MirrorReply, Voice } from './voice.ts';

/** All that an owner sees at one time, so chosen that no part gives away what another withholds. */
export interface ShownMirror {
  readonly view: MirrorView;
  /** Raters who are not in the view, because beside those seen alone they could be worked out. */
  readonly waiting: number;
  readonly items: readonly MirrorItem[];
  /** A view each of those who agreed to be seen by themselves. */
  readonly alone: readonly (readonly OneView[])[];
}

/**
 * Whoever is seen alone can be subtracted from what is shown of all; then the others have to be three
 * by themselves, in every dimension. The same holds between those whose single answers are shown and
 * those who kept theirs back.
 */
export function showMirror(quiz: Quiz, own: Answers, voices: readonly Voice[]): ShownMirror {
  const scores = scoreQuiz(quiz, own);
  const apart = voices.filter(isSeenAlone);
  const others = voices.filter((voice) => !isSeenAlone(voice));
  const unseen = groupOf(quiz, others);
  const isWaiting = unseen.people < MIRROR_MINIMUM;
  const counted = isWaiting ? apart : voices;
  const silent = groupOf(quiz, isWaiting ? [] : others.filter((voice) => !passedOn(voice)));

  const isSafe = (group: typeof unseen, dimension: string) => {
    const people = group.dimensions[quiz.dimensions.indexOf(dimension)]?.counted ?? 0;
    return people === 0 || people >= MIRROR_MINIMUM;
  };
  const whole = mirrorView(quiz, scores, counted);
  const view = isWaiting ? whole : withhold(quiz, whole, (one) => isSafe(unseen, one));
  const shown = view.kind === 'mirror' ? view.dimensions.map(({ dimension }) => dimension) : [];
  const dimensions = new Map(itemsOf(quiz).map(({ id, dimension }) => [id, dimension]));
  return {
    view,
    waiting: isWaiting ? unseen.people : 0,
    items: mirrorItems(own, counted.filter(passedOn)).filter(({ item }) => {
      const dimension = dimensions.get(item) ?? '';
      return shown.includes(dimension) && isSafe(silent, dimension);
    }),
    alone: apart.map((reply) => oneView(scores, true, reply) ?? []),
  };
}

function withhold(
  quiz: Quiz,
  view: MirrorView,
  isShown: (dimension: string) => boolean,
): MirrorView {
  if (view.kind !== 'mirror') return view;
  const dimensions = view.dimensions.filter(({ dimension }) => isShown(dimension));
  const shown = dimensions.map(({ dimension }) => dimension);
  return {
    ...view,
    dimensions,
    tooFew: quiz.dimensions.filter((dimension) => !shown.includes(dimension)),
  };
}

function isSeenAlone(voice: Voice): voice is MirrorReply {
  return 'agreesAlone' in voice && voice.agreesAlone;
}

function passedOn(voice: Voice): voice is MirrorReply {
  return 'agreesAlone' in voice && voice.answers !== undefined;
}
