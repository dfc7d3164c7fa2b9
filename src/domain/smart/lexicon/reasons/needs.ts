import { phrases } from '../list.ts';

/** Pupils named by a need. They say with whom, and they say why. */
export const NEEDS = phrases(`
  sen | send | eal | pp | pupil premium | fsm | disadvantaged | ehcp | ehc plan | iep | lac | cla | looked after | young carer | traveller |
  dyslexia | dyslexic | dyspraxia | dyscalculia | adhd | asd | asc | autism | autistic | spld | mld | semh | slcn | hearing loss |
  hearing impaired ..1 | visual ..1 impair | visually impaired | wheelchair | selective/selectively mute/mutism |
  high/higher/low/lower/middle/prior attainer/attaining/attainment/achieving/ability | attainer | hpa | lpa | more able | most able |
  less able | gifted |
  pupil/student/child/children/those/boy/girl/one/ones/<label>/<num> who ..1 can't/cannot/don't/aren't/haven't/didn't/won't/struggle/struggles/need/needs/missed/never/rarely/find/finds/scored/lack/score/fail/failed/miss/arrive/got/hide/refuse/call/shout |
  pupil/student/child/children/<label>/<num> under/below <num> | who are/were not/below/behind | pupil/student/child/children who has/have/do/does not ..2 | persistently ..1 | absent pupil/student/child/boy/girl | high flier/fliers/flyers | lower prior ..1 | special need | additional language | pupil/student/child/children/boy/girl/those/<label> on ..1 report/contract/placement | lowest/bottom/weakest/slowest/poorest/quietest ..1 <doers> |
  lowest/bottom/weakest/slowest/poorest ..1 reader/writer/attainer/attaining/pupil/student/speller/mathematician/able/confident/speaker/achiever/performer/child/children/girl/boy/ones/third/quarter/half/group/table |
  lowest/bottom <num> %? | non swimmer/reader/speaker/verbal/writer/attender/starter |
  disengaged/disaffected/passive/quiet/quieter/quietest/shy/shyer/silent/withdrawn/anxious/tired/hungry/grieving/bereaved/new/unsettled/distracted/chatty/late pupil/student/child/children/girl/boy/learner/ones/one/joiner/starter/table/speaker/lad |
  quiet/quieter/quietest/shy/struggling/weaker/slower/reluctant/loud/louder/rowdy ones/reader/writer/boys/girls/half/table/few |
  not on track | aren't on track | refugee |
  polish/romanian/arabic/somali/bulgarian/turkish/kurdish/farsi/urdu/bengali/albanian speaking? pupil/child/children/student/speaker/boy/girl/family |
  ukrainian | pmld | medical need | diabetic | epilepsy | epileptic | stammer | bereaved | care leaver | service child/children/pupil |
  school based anxiety | with a/an/identified/additional/specific/particular/complex ..1 need/needs/difficulty/difficulties | speech and language | free school meals | social worker | child protection | in care | hi/vi pupil/student/child |
  early help | struggling | struggle | new to english | new arrival | reluctant | vulnerable | below expected | working below/towards |
  below target | below age ..1 | working towards | is/are/was/were/falling/fallen/fell/slipping behind | behind in | underachieving |
  underachiever | underperforming | at risk | additional need | special need | special educational need | weaker ..1 | weakest |
  school refuser | persistent absentee | quiet/quieter/quietest/shy/shyer pupil/student/child/children/girl/boy/learner | pupil passport |
  sensory | anxious | anxiety | greater depth | borderline | stretch and challenge | lowest 20 % | bottom 20 %
`);
