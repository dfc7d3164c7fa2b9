import { phrases } from '../list.ts';

/** Sayings and phrases for everything at once: each could be said of any teacher in any year, so no word in it is a thing to see. */
export const SAYINGS = phrases(`
  see how it goes ..3 | do more of ..4 |
  up/raise/lift/upping/raising my/our/their game | step/stepping/move/take ..3 up a gear/level/notch | step up | to the next level |
  get/getting/got there | get/getting/got to grips with? | get/getting/got ..1 my/their/his/her head round/around |
  get/getting/got ..1 hang of | get/getting/got ..1 handle on | get/getting/got the? balance/basics right? |
  get/getting/got ..2 under control | get/getting/got things/it/everything right/done |
  find/finding my/their/his/her feet/voice/style/way/rhythm | hit the ground ..1 | keep/keeping at it | keep/keeping going |
  keep/keeping it up | keep/keeping up ..1 work/standard | keep/keeping/stay/staying/be/being/get/getting on top of |
  keep/keeping my head above water | keep/keeping things ..1 | make/making ..2 difference | make/making ..2 impact | make/making a name for |
  have/having ..2 impact | make/making ..2 most of | make/making progress |
  try/do/doing/trying/give/giving my/their/our very? best/all/hardest | be/being the best ..3 can | best version of ..2 |
  go/going the extra mile | go/going with the flow | take/taking things/it ..3 |
  take/taking ownership/responsibility/control/charge/risks/initiative ..1 | take/taking a step back | take/taking on board ..3 |
  take/taking the next step | lead/leading/led by example | set/setting ..3 example | set/setting ..1 tone/bar/standards |
  show/showing willing/initiative/leadership | let/letting the job ..4 | think/thinking outside the box | push/challenge/stretch myself |
  comfort zone | on the ball | take/taking ..1 pride in | lose/losing my temper/cool/patience | raise/raising ..1 standards |
  raise/raising ..1 bar | in one piece | last minute | be/being there for | be/being more? of? a ..1 presence | be/being present/visible |
  bring/bringing ..2 to life | put/putting ..2 into practice | put/putting in more? ..1 effort | put/putting myself out there |
  pull/pulling my/his/her/their weight/socks ..1 | move/moving/take/taking forward | make/making sure | work/working smarter |
  stay/staying calm/positive/strong/focused/motivated/relaxed/healthy | speak/speaking with ..2 authority/confidence |
  use/using my initiative | do/doing the right thing ..1 | do/doing it well/better/right/properly | do/doing things/everything ..2 |
  do/doing well/better/more/less | try/trying new things | try/trying harder | no one/nobody ..2 left behind | nobody ..1 left behind |
  all/every/each/other/various/most/some/several of? the/my? ..1 area/aspect/part/facet/element/side | area identified |
  area for/of/to development/improve/improvement/growth/practice/work | areas of ..1 | everything | what i ..2 learnt/learned/taught/told |
  what i've ..1 learnt/learned | what ive ..1 learnt/learned | what works ..1 | all of it | the ..1 job/role/profession/craft | job role |
  school/teaching/professional/working/academic life | day to day ..1 | the basics | the bigger picture | the ropes | the ins and outs |
  the importance/significance/value/purpose/nature/principles/point/benefit/role of | my/their/his/her/full/our ..1 potential |
  my/their/his/her/our ..1 presence | classroom presence | time off/on task | body language | self esteem | self belief |
  good/best/better/effective/quality/outstanding practice | high/higher/clear ..1 expectation | growth mindset |
  good/strong/positive/better foundation | work life balance | work - life balance | some/new/good/more/fresh idea | low level ..1 stuff |
  other people | opportunities for ..2 growth/development/learning | learning culture | culture of | sense of | love of ..2 |
  learning journey | standard of | quality of ..1 teaching | time management | a bit
`);

/** The headings of the Teachers' Standards: headings, not acts, however they are written. */
export const STANDARD_TITLES = phrases(`
  set/setting ..1 high expectations ..6 | promote/promoting ..2 progress ..6 | demonstrate/demonstrating ..1 subject ..3 knowledge |
  plan/planning and/& teach/teaching ..3 lessons | adapt/adapting teaching ..8 | make/making ..3 use of assessment | manage/managing behaviour ..6 | manage/managing behaviour effectively to ensure ..8 |
  fulfil/fulfilling ..3 responsibilities
`);
