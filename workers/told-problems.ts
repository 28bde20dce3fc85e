import type { Place, PlacesElsewhere, Problem } from '../src/core/model/problem.ts';

/** Places that go with a problem: what is shown of it at first. */
const firstPlaces = 10;
/** Of all problems of a list together. Where these are used up each has its first place, by which its column is known. */
const mostPlaces = 5000;
/** Problems that cross at a time. */
const mostProblems = 1000;

type List = PlacesElsewhere['list'];

/**
 * What is told to the page of problems. One may have as many places as there are cells, and taking these over would keep the page
 * from answering: the first ones go with it, and the others stay here until somebody wants to see them. There may be as many problems
 * as there are columns: the page takes them over some at a time.
 */
export class ToldProblems {
  private readonly lists = new Map<List, { whole: readonly Problem[]; told: Problem[] }>();

  /** The first problems as they are told; in place of those that were told of the same before. */
  tell(list: List, whole: readonly Problem[]): Problem[] {
    let left = mostPlaces;
    const told = whole.map((each, position): Problem => {
      const { places } = each;
      const shown = left > 0 ? firstPlaces : 1;
      // What is about sheets names them all, and they are few.
      if (places.length <= shown || places.every(isAboutSheet)) return each;
      left -= shown;
      return { ...each, places: places.slice(0, shown), rest: { list, position, amount: places.length } };
    });
    this.lists.set(list, { whole, told });
    return this.next(list, 0);
  }

  /** Those that follow, as they are told; none where all were. */
  next(list: List, from: number): Problem[] {
    return this.lists.get(list)?.told.slice(from, from + mostProblems) ?? [];
  }

  /** Further places of a problem that was told. */
  places(list: List, position: number, from: number, count: number): Place[] {
    return this.lists.get(list)?.whole[position]?.places.slice(from, from + count) ?? [];
  }
}

function isAboutSheet({ row, column, line, pointer }: Place): boolean {
  return row === undefined && column === undefined && line === undefined && pointer === undefined;
}
