import { terms, termNames, type HalfTerm, type Term } from '../../session/term.ts';
import type { Module } from '../programme.ts';

/** The eight Teachers’ Standards, each in a few words of ours. */
const standardNames: Readonly<Record<string, string>> = {
  1: 'Expectations of every pupil',
  2: 'Pupils’ progress',
  3: 'Subject and curriculum',
  4: 'Planning and teaching lessons',
  5: 'Adapting to pupils’ needs',
  6: 'Using assessment',
  7: 'Behaviour and safety',
  8: 'Wider responsibilities',
};

/** A standard as it is chosen from a list: "Standard 5: Adapting to pupils’ needs". */
export const standardLabel = (standard: string): string =>
  [`Standard ${standard}`, standardNames[standard]].filter(Boolean).join(': ');

/** A half term of the school year. */
export interface HalfTermColumn {
  term: Term;
  half: HalfTerm;
  /** "Autumn, first half" */
  name: string;
}

/** The six half terms, in the order of the school year. */
export const halfTermColumns: readonly HalfTermColumn[] = terms.flatMap((term) =>
  (['first', 'second'] as const).map((half) => ({ term, half, name: `${termNames[term]}, ${half} half` })),
);

/** What the programme does about one standard. */
export interface StandardRow {
  standard: string;
  /** What it is about; empty for a number that is none of the eight. */
  name: string;
  /** The modules that work on it, for each half term; both years together. */
  cells: Module[][];
  /** Those whose half term is not known. */
  undated: Module[];
}

/** The modules by the standards they work on: all eight, even where no module works on one, and then any others. */
export function byStandard(modules: readonly Module[]): StandardRow[] {
  const others = modules.flatMap(({ standards }) => standards).filter((each) => !(each in standardNames));
  return [...Object.keys(standardNames), ...new Set(others)].map((standard) => {
    const own = modules.filter(({ standards }) => standards.includes(standard));
    return {
      standard,
      name: standardNames[standard] ?? '',
      cells: halfTermColumns.map(({ term, half }) =>
        own.filter((module) => module.term === term && module.half === half),
      ),
      undated: own.filter(({ term, half }) => term === undefined || half === undefined),
    };
  });
}
