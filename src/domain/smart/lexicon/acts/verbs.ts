import { words } from '../list.ts';

/** Acts that can be seen, in words that are seldom anything but a verb. */
export const PLAIN_ACTS = words(`
  update bounce
  use ask greet rehearse write rewrite teach reteach preteach pre-teach observe send email phone ring create prepare attend collect complete
  arrange organise speak talk tell say explain demonstrate narrate circulate stand sit seat move pause wait count tally record annotate
  highlight underline laminate monitor praise thank smile correct redirect remind retrieve revisit replace remove insert shorten rotate
  distribute lead host sing draw measure weigh calculate solve respond reply return meet discuss interview consult invite introduce begin
  finish stop leave arrive march tidy pack download upload edit draft publish adapt simplify modify enlarge translate select choose pick
  analyse compare cover dismiss settle signal gesture repeat rephrase summarise dictate memorise practise put place take bring turn achieve
  pass recall describe construct produce submit shake design recite decode blend script video film photograph scan kneel crouch chunk scribe
  subtitle coplan co-plan cold-call pre-read verbalise verbalize insist photocopy hand copy rearrange redo redesign reorganise reseat
  relabel re-read reread restate relaunch launch enter throw catch play perform vote join swap share give read call visit watch listen
  sanction issue warn assign allocate hide display file log sequence break split pair sort wash carry pour notice refer book track answer
  shout gather type walk follow-up liaise shadow compile schedule transcribe nominate chat drill reset categorise classify proofread unpick
  coteach co-teach timetable colour circle tick cross-check spell pronounce predict infer cite quote run deliver set add include build-in
  cut train hold keep point face remain stay identify outline pull push lay scoop dig plant tuck nudge usher co-mark co-deliver second-mark
  pre-mark jot scribble pluck strum sew bake dribble dodge skip carve wipe fetch accompany supervise high-five applaud alphabetise
  colour-code condense delegate delete diarise digitise divide double-check enrol evaluate expose hover inspect install interleave itemise
  jumble lend omit paraphrase pinpoint pre-empt pre-plan quieten re-seat re-teach rebuild recheck regroup rehang reinstate relist rename
  renew reorder reuse revise rewind screen-share shelve simulate spot-check stagger tabulate tailor team-teach time-box underscore undo
  unpack unplug vet voice-record yell differentiate reward interrupt hang stick post tape print align rank rate survey poll spend buy learn
  recap start end come
`);

/** Acts in words that are also nouns or adjectives ('a lesson plan'), so they count only where a verb can stand. */
export const NOUNLIKE_ACTS = words(`
  resource
  agree change plan mark model question check test quiz review trial group time label prompt cue target select audit present show project
  sound segment line order sketch contact request finish sample note mix feed lift drop step exit graph chart draft photograph tutor coach
  mentor brief debrief email text message whisper chant rap clap sign hook link match screen report challenge support help face welcome
  process peer-assess self-assess assess state identify outnumber exceed hand form march name book clear list map jot post tape print
  scaffold cover walk sequence display hide fill pace beat race score film rest sweep research premark stitch saw sand solder measure float
  glue fold stack shoot pitch warm pin paste paint mould empty pop peep escort nod tap conduct code crop defer duplicate extract fix flag
  flip format frame freeze gauge hear illustrate knock load mail mask mirror moderate mount number open outline overlay piece plug poll
  position preview proof refresh release reserve route search separate serve shift shut skim slot smooth source spread stamp staple stock
  store strip substitute sum swipe switch tag taste touch trade trim trigger tweak view wrap
`);

/** Too general on their own: they count only with something particular ('use cold call', not 'use good strategies'). */
export const GENERIC_ACTS = words(`
  use do apply have get make keep follow implement employ try build provide offer deliver run include add take bring give show hold set
  teach put turn trial undertake conduct carry maximise utilise utilize adopt introduce practise learn achieve start begin stop end
`);

/** Done once, and then it is plain that it is done. */
export const ONE_OFF_ACTS = words(`
  read write rewrite create make observe visit attend complete book email phone ring send print laminate arrange organise meet watch redo
  prepare draft design upload download submit co-plan coplan plan script video film record set annotate order buy label display interview
  ask invite swap collect return hand post share rearrange audit research trial review finish shadow compile re-read reread contact build
  map list produce provide train enrol register translate redraft apply subscribe redesign reorganise restructure rebuild relaunch reset
  sketch compose assemble source borrow install timetable copy edit colour-code relabel
`);

/** Done once when it is one thing: 'lead a meeting', 'put up a display'. */
export const ONE_OFF_ACTS_WITH_ARTICLE = words(`
  lead host hold put do go join deliver give run carry
`);

/** A change in amount: an act when a figure goes with it. */
export const CHANGE_VERBS = words(`
  improve increase reduce raise lower decrease cut halve double drop rise grow get move bring boost lift fall go take
`);

/** Forms that the usual endings do not make. */
export const IRREGULAR_FORMS = words(`
  redo:redid,redone cut:cut put:put set:set read:read let:let split:split write:wrote,written teach:taught give:gave,given send:sent
  ring:rang,rung make:made meet:met speak:spoke,spoken tell:told say:said stand:stood sit:sat lead:led run:ran hold:held keep:kept
  leave:left begin:began,begun choose:chose,chosen draw:drew,drawn sing:sang,sung show:shown take:took,taken bring:brought build:built
  sweep:swept spend:spent buy:bought stick:stuck hang:hung throw:threw,thrown catch:caught feed:fed have:has,had,having do:does,done,doing
  go:goes,gone,went know:knew,known think:thought get:got,gotten become:became feel:felt come:came lose:lost fall:fell find:found see:saw,seen hear:heard win:won be:is,are,am,was,were,been,being,isn't,aren't
`);
