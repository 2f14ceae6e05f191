import { writeCsv } from '#domain/csv.ts';
import { inPrintedOrder, type TablePicture } from '#domain/quiz/table.ts';
import type { TableProps, TableQuiz } from './props.ts';

interface Shown extends Pick<TableProps, 'words'> {
  readonly taken: TableQuiz;
  readonly view: TablePicture;
}

/** The numbers of the picture and no others: a line for each dimension, then its moments where they show. */
export function tableCsv({ taken, view, words }: Shown): string {
  const { names, statements, words: quizWords } = taken;
  const answers = [...quizWords.answers, quizWords.noOccasion];
  return writeCsv([
    [words.dimension, words.share, words.moment, ...answers],
    ...view.dimensions.flatMap(({ dimension, share, items = [] }) => [
      [names[dimension], share],
      ...items.map(({ item, votes }) => [
        names[dimension],
        undefined,
        statements[item],
        ...inPrintedOrder(votes),
      ]),
    ]),
  ]);
}
