import { useState } from 'react';
import type { ReviewedProblem } from '../../../client/index.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { Conversion } from '../../state/conversion.ts';
import { plainText, searchWords } from '../../state/search-words.ts';
import { ProblemList } from '../ProblemList/ProblemList.tsx';
import styles from './ReviewSection.module.css';

/** From so many problems on it is worth searching. */
const searchFrom = 5;

/** Places that are asked for at a time. */
const morePlaces = 100;

/** Problems whose sentences, fields or first places have all the words, whatever their case and accents. */
function useFound(problems: readonly Problem[], search: string): readonly Problem[] {
  const { sentence } = useI18n();
  const words = searchWords(search);
  if (words.length === 0) return problems;
  return problems.filter((problem) => {
    const { title, advice } = sentence(problem);
    const places = problem.places.flatMap(({ header, sheet, value }) => [sheet, header, value]);
    const text = plainText([title, advice, JSON.stringify(problem.params), ...places].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The problems of the data, which can be searched; the worker has the places that are not shown at first. */
export function DataProblems({
  problems,
  conversion,
}: {
  problems: readonly ReviewedProblem[];
  conversion: Conversion;
}) {
  const { messages } = useI18n();
  const text = messages.review;
  const [search, setSearch] = useState('');
  const all = problems.map(({ problem }) => problem);
  const found = useFound(all, search);
  const positions = new Map(all.map((problem, index) => [problem, index]));
  return (
    <>
      {all.length > searchFrom && (
        <label className={styles['search']}>
          {text.search}
          <input type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </label>
      )}
      {all.length > 0 && found.length === 0 && <p role="status">{text.noneFound}</p>}
      <ProblemList
        problems={found}
        title={text.problems}
        id="data-problems"
        amountOf={(problem) => problems[positions.get(problem)!]!.places}
        onMore={(problem, from) => conversion.reviewPlaces(positions.get(problem)!, from, morePlaces)}
      />
    </>
  );
}
