import { rules } from '../list.ts';

/** Numbers that are names. 'label' names pupils, a year or a stage, and so says with whom; 'code' names a standard, room, page or course. Neither is a measure. */
export const NAME_NUMBERS: readonly (readonly [string, 'label' | 'code'])[] = [
  ...rules(
    'label',
    `
    <classcode> <slashonly>? <classcode>? | year/y <digits> &/and/-/to? <digits> | year <num> ..1 pupil/class/form | year <digits> |
    <digits> set/band <digits> | year one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen | key stage <num> |
    class/form <digits> | <proper> class/form/house | fs1/fs2/n1/n2/yr/rec/yrr/eyfs | y/year/yr r | ks1/ks2/ks3/ks4/ks5 |
    set/band/stream/tutor/form <digits> | reception/nursery/preschool/eyfs/foundation/kindergarten | sixth form | lower/upper sixth
  `,
  ),
  ...rules(
    'code',
    `
    5/five a day approach/principle/strategy/guidance/recommendation | <digits> time table | <digits> - <digits> - <digits> |
    gcse/gcses/igcse <digits> - <digits> | <digits> - <digits> gcse/spec/specification/grade/time/table | gcse/btec | ts <digits> |
    ts1/ts2/ts3/ts4/ts5/ts6/ts7/ts8/s1/s2/s3/s4/s5/s6/s7/s8 | p1/p2/p3/p4/p5/p6/p7 |
    exercise/extension/slide/worksheet/scene/paper/room/rm/lab/hall/studio/page/pp/chapter/unit/module/session/step/part/section/standard/lesson/number/no/period/figure/table/appendix/question/episode/option/version/block/house/site/phase/stage/level/strand <digits> -/to/and? <digits>? |
    priority/objective/target <digits> : | week <digits> | nqt/rqt/ect + <digits> | e3/ao1/ao2/ao3/ao4/ao5/ao6 | <daynum> st/nd/rd/th | <year> | <clock> am/pm? | <digits> am/pm |
    <digits> <slashonly> <digits> <slashonly> <digits> | 24 <slashonly> 7 | 1:1/2:1/50:50 | one to one | one another | single one of |
    one of my/our/the/their ..1 class/lesson/group/pupil | first/second/other half | one day | at/in once | tel/phone/ext/call : ..1
  `,
  ),
];
