/** The Teachers' Standards, part one (Department for Education, 2011): number and short title. */
export const TEACHERS_STANDARDS: readonly { readonly number: number; readonly title: string }[] = [
  { number: 1, title: 'Set high expectations which inspire, motivate and challenge pupils' },
  { number: 2, title: 'Promote good progress and outcomes by pupils' },
  { number: 3, title: 'Demonstrate good subject and curriculum knowledge' },
  { number: 4, title: 'Plan and teach well structured lessons' },
  { number: 5, title: 'Adapt teaching to respond to the strengths and needs of all pupils' },
  { number: 6, title: 'Make accurate and productive use of assessment' },
  { number: 7, title: 'Manage behaviour effectively to ensure a good and safe learning environment' },
  { number: 8, title: 'Fulfil wider professional responsibilities' },
];
