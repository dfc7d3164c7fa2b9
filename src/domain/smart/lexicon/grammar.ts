import { words } from './list.ts';

/** Words that open a thing. */
export const DETERMINERS = words(`
  a an the my our your his her its their this these those each every all any some no both another either neither whose such half
`);
/** Words that stand for somebody or something. */
export const PRONOUNS = words(`
  i we he she it they you me us him them myself ourselves themselves himself herself everyone everybody someone somebody anyone anybody
  nobody nothing everything anything something one
`);
/** Words before a thing that say where, when, with whom or how. */
export const PREPOSITIONS = words(`
  in on at by with within without from for of into onto up out off down over under about above below between through throughout across
  along around round near towards toward against among amongst upon beside besides despite during via per behind outside inside opposite
  alongside like than plus versus beyond following including regarding concerning amid
`);
/** Words that open a clause of when, if or why. */
export const SUBORDINATORS = words(`
  when whenever while whilst where wherever if unless because since until till once before after as so although though whereas given
`);
/** Words that open a clause about the word before, or about what is said or known. */
export const RELATIVES = words(
  `who which how what whether why whom whichever whatever that what's who's how's`,
);
/** Words after which a plain verb stands. */
export const MODALS = words(`
  will shall would should can could may might must let's don't won't can't cannot doesn't didn't shouldn't couldn't wouldn't do does did
  gonna wanna gotta i'll we'll he'll she'll they'll you'll i'd we'd he'd she'd they'd you'd it'll who'll
`);
/** Forms of be. */
export const BE = words(
  "be is are was were been being am isn't aren't wasn't weren't i'm we're they're he's she's it's you're that's",
);
/** Forms of have before a past form. */
export const HAVE = words("have has had having i've we've they've you've haven't hasn't");
/** Words that deny. */
export const NEGATIONS = words(
  "not never longer don't won't doesn't can't cannot stop avoid shouldn't isn't aren't didn't",
);
/** Words that say how or how much, without an ending that shows it. */
export const ADVERBS = words(`
  also just only even still again already once twice always often then together back away now well very too soon first daily weekly here
  there please instead maybe perhaps perhaps ideally asap better more less least most further almost about approximately roughly ever
  aloud alone yesterday halfway forward forwards yet quite really much
`);
/** Nouns that end like adverbs. */
export const LY_NOUNS = words(
  'tally family assembly reply supply fly july italy anomaly ally bully belly monopoly lovely friendly early lively likely lonely costly orderly elderly',
);
/** Verbs that take another verb: the one after them is what is done. */
export const CATENATIVES = words(`
  want need aim try like continue plan hope have begin start intend seek wish strive look expect attempt commit go remember ought agree
  endeavour work learn manage prepare decide promise resolve propose be keep get due practise stop avoid consider
`);
/** Verbs that make somebody else do something: the verb after them is theirs. */
export const CAUSATIVES = words(`
  get help allow enable encourage support teach train remind tell want expect require prompt invite instruct direct make have let
  motivate push inspire ensure guarantee ask coach challenge need use set empower request
`);
/** Before 'to' these make it a preposition: 'access to feedback'. */
export const TAKES_TO = words(`
  access according approach due link linked related relate up response respond listen contribute introduction key next close return reply answer
  addition relation regard attention
`);
