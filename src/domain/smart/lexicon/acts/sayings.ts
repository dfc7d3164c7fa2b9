import { phrases } from '../list.ts';

/** Sayings and phrases for everything at once: each could be said of any teacher in any year, so no word in it is a thing to see. */
export const SAYINGS = phrases(`
  go/going the extra mile | see how it goes ..3 | do more of ..4 |
  up/raise/lift/upping/raising my/our/their game | step up |
  get/getting/got there | get/getting/got ..1 my/their/his/her head round/around | get/getting/got things/it/everything right/done | keep/keeping at it | keep/keeping going |
  keep/keeping it up | keep/keeping/stay/staying/be/being/get/getting on top of | make/making ..2 difference |
  have/having ..2 impact | make/making progress |
  try/do/doing/trying/give/giving my/their/our very? best/all/hardest | take/taking things/it ..3 |
  take/taking ownership/responsibility/control/charge/risks/initiative ..1 | let/letting the job ..4 |
  comfort zone | on the ball | take/taking ..1 pride in | lose/losing my temper/cool/patience | raise/raising ..1 standards | in one piece | last minute | be/being more? of? a ..1 presence | make/making sure |
  stay/staying calm/positive/strong/focused/motivated/relaxed/healthy | do/doing it well/better/right/properly | do/doing things/everything ..2 |
  do/doing well/better/more/less | try/trying harder | no one/nobody ..2 left behind | nobody ..1 left behind |
  all/every/each/other/various/most/some/several of? the/my? ..1 area/aspect/part/facet/element/side | area identified |
  area for/of/to development/improve/improvement/growth/practice/work | areas of ..1 | everything | what i ..2 learnt/learned/taught/told | what ive ..1 learnt/learned | the ..1 job/role/profession/craft |
  school/teaching/professional/working/academic life |
  the importance/significance/value/purpose/nature/principles/point/benefit/role of | my/their/his/her/full/our ..1 potential |
  my/their/his/her/our ..1 presence | classroom presence | time off/on task |
  good/best/better/effective/quality/outstanding practice | high/higher/clear ..1 expectation | growth mindset | work life balance | some/new/good/more/fresh idea | low level ..1 stuff |
  other people | opportunities for ..2 growth/development/learning | culture of | love of ..2 | standard of | quality of ..1 teaching | time management | a bit
`);

/** The headings of the Teachers' Standards: headings, not acts, however they are written. */
export const STANDARD_TITLES = phrases(`
  set/setting ..1 high expectations ..6 | promote/promoting ..2 progress ..6 | demonstrate/demonstrating ..1 subject ..3 knowledge |
  plan/planning and/& teach/teaching ..3 lessons | adapt/adapting teaching ..8 | make/making ..3 use of assessment | manage/managing behaviour ..6 | manage/managing behaviour effectively to ensure ..8 |
  fulfil/fulfilling ..3 responsibilities
`);
