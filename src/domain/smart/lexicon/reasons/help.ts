import { phrases } from '../list.ts';

/** Somebody or something that helps. */
export const SUPPORT = phrases(`
  with/from/by my/our/the ..1 mentor/ta/hod/senco/head/department/tutor/coach/technician/colleague/team/librarian/buddy/coordinator/lead/leader/hoy |
  with hod/senco/ta/mentor ..1 | with help ..3 | with support from ..2 | with the help of ..2 | with the support of ..2 | with <proper> |
  with mr/mrs/ms/miss/dr ..1 | my mentor | our ta | my ta | mentor to ..1 | helped by ..2 | supported by ..2 | help from ..1 | 's help |
  senco | head of department | hod | alongside ..2 | in pairs with | using ..6 | use the school ..3 | through ..2 daily | through ..6 |
  by <ing> ..4 | with ..2 club | with weekly/daily/a/regular ..3 | in ppa | ppa time | in my ppa | during ppa | evidenced by | observed by |
  checked by | timed by | tallied by | the school script | school routine | from a list | via ..2
`);

/** What pupils are to reach needs more than their teacher's hope: any way of working counts. */
export const MEANS = phrases(`
  with/through/via a/an/two/three/<num>/daily/weekly/extra/repeated/regular/short/targeted ..5 |
  with ..2 session/practice/card/mat/frame/script/timer/song/routine/chart/prompt/board/club/check/cue/group/stem/bank/drill/countdown/display/sticker/reward |
  via/through ..4 | by <ing> ..4
`);

/** What something depends on that may not come. */
export const CONDITIONS = phrases(`
  if i/there/time/i'm/we ..3 | if ..2 allow/allows/permit/permits/lets | cover/workload/timetable/weather/time permitting/allowing |
  when i have time | if possible
`);
