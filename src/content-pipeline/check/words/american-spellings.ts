/** Verbs that end in -ize in America; schools in England write -ise, and so do the forms made from them. */
const inIze =
  `apologize authorize capitalize categorize centralize characterize civilize computerize conceptualize contextualize
  criticize crystallize customize digitize economize emphasize equalize externalize familiarize fantasize finalize
  formalize generalize harmonize hypothesize idealize incentivize individualize internalize itemize legalize localize
  marginalize materialize maximize memorize minimize mobilize modernize nationalize neutralize normalize optimize organize
  personalize prioritize publicize randomize rationalize realize recognize reorganize revolutionize scrutinize socialize
  specialize stabilize standardize stigmatize summarize symbolize sympathize synthesize theorize utilize verbalize
  visualize`.split(/\s+/u);

const izeEndings = ['e', 'es', 'ed', 'er', 'ers', 'ing', 'able', 'ation', 'ations', 'ational'];

/** Words with the same end in America and England after a stem that differs. */
const stems: ReadonlyArray<[american: string, british: string, endings: string]> = [
  ['color', 'colour', '- s ed ful fully ing less'],
  ['behavior', 'behaviour', '- s al ally'],
  ['favor', 'favour', '- s ed ing able ably ite ites itism'],
  ['honor', 'honour', '- s ed ing able'],
  ['labor', 'labour', '- s ed ing'],
  ['neighbor', 'neighbour', '- s ing hood hoods'],
  ['harbor', 'harbour', '- s ed ing'],
  ['humor', 'humour', '- ed'],
  ['rumor', 'rumour', '- s ed'],
  ['flavor', 'flavour', '- s ed ing'],
  ['endeavor', 'endeavour', '- s ed ing'],
  ['demeanor', 'demeanour', '- s'],
  ['rigor', 'rigour', '-'],
  ['vigor', 'vigour', '-'],
  ['center', 'centre', '- s'],
  ['centered', 'centred', '-'],
  ['centering', 'centring', '-'],
  ['theater', 'theatre', '- s'],
  ['liter', 'litre', '- s'],
  ['fiber', 'fibre', '- s'],
  ['kilometer', 'kilometre', '- s'],
  ['centimeter', 'centimetre', '- s'],
  ['millimeter', 'millimetre', '- s'],
  ['gray', 'grey', '- s ed ing'],
  ['defense', 'defence', '- s less'],
  ['offense', 'offence', '- s'],
  ['pretense', 'pretence', '- s'],
  ['practic', 'practis', 'ed ing'],
  ['analyz', 'analys', 'e ed er ers ing'],
  ['paralyz', 'paralys', 'e ed es ing'],
  ['catalyz', 'catalys', 'e ed es ing'],
  ['catalog', 'catalogue', '- s'],
  ['travel', 'travell', 'ed er ers ing'],
  ['label', 'labell', 'ed ing'],
  ['model', 'modell', 'ed ing er ers'],
  ['cancel', 'cancell', 'ed ing'],
  ['counsel', 'counsell', 'ed ing or ors'],
  ['signal', 'signall', 'ed ing'],
  ['channel', 'channell', 'ed ing'],
  ['level', 'levell', 'ed ing'],
  ['total', 'totall', 'ed ing'],
  ['fuel', 'fuell', 'ed ing'],
  ['quarrel', 'quarrell', 'ed ing'],
  ['enrollment', 'enrolment', '- s'],
  ['fulfill', 'fulfil', '- s ment'],
  ['skillful', 'skilful', '- ly'],
  ['willful', 'wilful', '- ly'],
  ['installment', 'instalment', '- s'],
  ['artifact', 'artefact', '- s'],
  ['skeptic', 'sceptic', '- s al ally ism'],
  ['maneuver', 'manoeuvre', '- s'],
  ['mold', 'mould', '- s ed ing'],
  ['cozy', 'cosy', '-'],
  ['pediatric', 'paediatric', '- s'],
  ['pajamas', 'pyjamas', '-'],
  ['jewelry', 'jewellery', '-'],
  ['aluminum', 'aluminium', '-'],
  ['airplane', 'aeroplane', '- s'],
  ['math', 'maths', '-'],
  ['mom', 'mum', '- s'],
];

/**
 * American spellings, each with the one British spelling it can only mean. Words that are right in both countries with
 * different meanings (practice, license, program, check, meter, dialog) are not among them.
 */
export const americanSpellings: ReadonlyMap<string, string> = new Map([
  ...inIze.flatMap((verb) =>
    izeEndings.map((ending): [string, string] => [
      verb.slice(0, -1) + ending,
      `${verb.slice(0, -2)}s${ending}`,
    ]),
  ),
  ...stems.flatMap(([american, british, endings]) =>
    endings
      .split(' ')
      .map((ending) => ending.replace('-', ''))
      .map((ending): [string, string] => [american + ending, british + ending]),
  ),
]);
