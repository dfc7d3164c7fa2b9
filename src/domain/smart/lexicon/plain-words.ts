import { words } from './list.ts';

/** Words that hold a sentence together. They are never an object, and their number tells English from other languages. */
export const FUNCTION_WORDS = words(`
  a an the this that these those my our your his her its their i i'll i'm i've i'd we we'll we're you he she it they they'll them me us him
  who whom which what whose and or but nor so yet if than then as when while where whenever wherever how why because since until before
  after during by with within without at in on of to for from into onto up down out off over under about above below between through
  throughout across along around per via near towards toward against among upon beside besides despite plus minus versus is are am was were
  be been being will would shall should can could may might must do does did have has had having not no don't won't can't isn't all every
  each any some most more less least fewer few many much several both either neither other another such same own enough lots very too also
  just only even still again already once twice never always often sometimes usually ever now here there yes ok let let's get got make made
  go going like well back away together instead rather else maybe ideally perhaps possible first second third last next new old big small
  high higher lower long short clear different whole full various certain particular
`);

/** Adjectives and adverbs that sit between a verb and its object. Skipped when the object is read. */
export const QUALIFIERS = words(`
  middle senior specific own
  good great effective effectively consistent consistently strong new different positive more most better best quicker quickly faster
  regular regularly greater high higher low lower deep deeper wide wider range variety number lot lots set bit kind sort type use usage
  using amount part appropriate suitable relevant meaningful varied further additional extra key main important overall general challenging
  engaging interesting fun frequent frequently often soon asap carefully closely quietly calmly daily weekly current real proper properly
  robust rigorous quality high-quality innovative active actively constructive ongoing individual personal professional successful safe
  accurate structured-lesson rich sharp day week term year month half fortnight zero nil able purposeful basic simple easy hard harder
  easier productive positively fully total together everyday
`);
