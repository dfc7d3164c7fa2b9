import { words } from '../list.ts';

/** Signs by which a text is seen to be something other than a target, before any of its words is read. Linear, without lookbehind. */
export const MARKUP = /<[/!]?[a-z][^<>]{0,300}>|\{\{|\$\{|\]\(|javascript:|<\?php|^\s*[{[]\s*"/i;
/** The first word of a question. */
export const QUESTION_OPENERS =
  /^(what|why|how|when|where|who|which|can|could|should|would|will|do|does|did|is|are|am|may|have|has|shall|any)\b/i;
/** A question without its mark. */
export const OPEN_QUESTION =
  /^(what should|how (do|can|should|would) i|can you|could you|what is|what are|why (is|do|does|are)|(when|where|which|who|how|why|what) (do|does|did|can|should|would|will|is|are) (i|we|you|they|it|there|the|my|our))\b/i;
/** 'Write me a target': something is wanted of the checker. */
export const REQUEST =
  /^(please |hi |hello |hey |pls |ok )?(can you |could you |would you |will you |i want you to |i need you to |help me |please )?(write|give|generate|suggest|create|make|produce|draft|rewrite|improve|fix|tell|show|turn|check|rate|mark|score)( me| us)? (me |us |a |an |some |this |my |the )?(\w+ )?(\w+ )?(smart|target|targets|goal|goals|objective|objectives)\b/i;
/** Words to the checker itself. */
export const INSTRUCTION =
  /\b(ignore|disregard|forget|override|bypass) (all |any |the |your |of |my |these |those ){0,3}(previous|prior|above|earlier|instructions?|rules|rubric|criteria|guidance|prompt|checks?|checker)\b|\b(give|award) (this|it|me|my target) (a |an )?(full|top|perfect|maximum|the best|the highest|clear|10|2|5)\b|\b(mark|score|rate|grade|judge|count) (this|it|everything|all of it) (as |a )?(smart|clear|met|perfect|full|2|10|high)|\b(say|tell me|reply|respond|answer|output|print) (that )?(this|it|everything|the target|only|just|with) (is |target is |meets )?(smart|clear|perfect|yes|ok|all)|\byou are (a|an|now)\b|\bas an ai\b|\bact as an?\b|\bpretend (to be|you)\b|^(dear |hey |hi )?(checker|computer|chatgpt|ai|bot|robot)\b ?[,:!]|\bdear (checker|computer|ai|chatgpt)\b|\b(you|this checker|the checker) (must|should|will) (say|give|mark|return|output)\b|\b(system|assistant) ?(prompt|:)/i;
/** A line of a form before anything is written after it: 'Area for development:', 'Next steps'. */
export const FORM_LABEL = /:$|^(next|action|agreed|success) (steps?|targets?|actions?|criteria)$/i;
/** 'Rewrite this', 'make it SMART': something is to be done to a target that is not there. */
export const DO_THIS =
  /^(please |pls |can you |could you )?(rewrite|reword|rephrase|improve|fix|check|rate|mark|score|grade|make|turn|change|edit|correct|sharpen) (this|it|that)( up| one)?( please| for me)?( so | to be | into | as |[ ,:]*(smart|better|clearer|more (specific|measurable|clear))\b|[.!]?$)/i;
/** A line of a form that gives only a day, a name or a signature: 'Review date: 14 January', 'Signed by mentor: J. Price'. */
export const FIELD =
  /^((date of (the |our )?next|date of|our next|next) (meeting|review|observation)|(review|meeting|start|end|completion|target|observation) date|meeting|date)\b(date|time|on|at|is|am|pm|the|(mon|tues?|wed(nes)?|thu(rs)?|fri)(day)?|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|st|nd|rd|th|\d|[\s:.,/–-])+$|^(signed|signature|name of|(ect|mentor|teacher|tutor|school)(['’]?s)? name)\b[^;]{0,60}$/i;
/** A judgement and nothing else: 'on track', 'no concerns', 'a very positive half term'. */
export const JUDGED =
  /^(overall,? |still |currently |now |a |an |very |really |all |has been |sam |[a-z]+ is |the ect is |they are |things are |everything is )*(on track|satisfactory|(going|doing|performing) (well|fine)|fine|making (good|excellent|steady|satisfactory|expected) progress|(good|satisfactory|excellent) progress( (this|so far|made|against) [a-z ]{3,20})?|progress is [a-z]{4,14}( [a-z ]{3,20})?|no (concerns|issues)|nothing to report|well done|happy with (everything|all|progress)|meeting (all )?expectations|(positive|successful|good|great|excellent|strong) (half )?(term|year|week|start))( (at this (stage|point|time)|in all areas|this (half )?term|so far|overall|against [a-z ’']{3,20}|now|here))?[.!]?$/i;
/** Something of the school that shows a target after all. */
export const OF_SCHOOL = /\b(pupils?|students?|child|children|class|\d+[a-z]\d?|y\d+)\b/i;
/** 'Last year's Y9 scored…': tells what has been, with no word for what is to come. */
export const HAS_BEEN = /^(last|the previous|the last) (year|term|half term|week|month|lesson)\b/i;
/** Words for what is to come. */
export const IS_TO_COME =
  /\b(will|shall|to|aim|aiming|plan|planning|want|going|next|by|until|before|so|now|need|needs|must|should|try|target|i'll|let's)\b/i;
/** Five consonants in a row, a q without u, or hardly any vowel: no English word looks like this. */
export const ODD_WORD = /[bcdfghjklmnpqrstvwxz]{5}|q[^u]|^[^aeiouy]{4,}$/;
/** What people type to try a box, or instead of an answer. */
export const PLACEHOLDER =
  /^((asdf[a-z]*|qwert[a-z]*|test(ing)?)( (test(ing)?|target|please ignore|ignore( me| this)?|\d{1,4})){0,4}|hello( world)?|hi|hey|blah( blah)*|lorem ipsum.*|abc|xyz|xx+|n\/?a|none|nothing|tbc|tbd|todo|dunno|idk|no idea|not sure\b[^,;.]{0,30}|i (don['’]t know|can['’]t think)\b[^,;.]{0,30}|whatever you [a-z ]{2,20}|more of the same|same again|no change|to follow|not applicable|none at (this|the) [a-z]{4,7}|(my )?targets?( (\d|one|two|three))?|as (discussed|agreed)( with [a-z ]{1,20}| at [a-z ]{1,20}| on [a-z]{3,9}){0,2}|(will|to) (discuss|agree|decide|confirm)( this| it)? (with|at) [a-z ]{2,24}|discuss (at|in) (the |our )?next [a-z ]{3,16}|to be (completed|filled in|set) [a-z ]{2,24})[.!]?$/i;
/** Signs that a form's own prompt stands between. */
export const PROMPT_OPENS = '[({<«_.…';
export const PROMPT_CLOSES = '])}>»_.…';
/** A form's own prompt by how it begins. */
export const PROMPT =
  /^(please )?(enter|insert|type|add|click|fill|describe) (in |up to |here|your|text|(the )?(target|goal|objective))|^(e\.g|eg\b|for example:)/i;
/** How much may be written. */
export const PROMPT_LENGTH =
  /\((max|maximum|up to|no more than|approx)\b[^()\n]{0,20} (words|characters|lines|sentences)\)/i;
/** The first word of a prompt that asks 'you' for something, and what it may ask. */
export const PROMPT_ASKS = words(
  'describe state outline specify indicate detail explain identify summarise list record',
);
export const PROMPT_ASKED = words('what how when where why who which the');
/** That there is none, or not yet: 'tbc with Karen', 'to be agreed', 'see attached'. By the first words. */
export const NOT_YET: readonly string[] = 'tbc|tbd|to be confirmed|to be agreed|to be decided|to be discussed|as above|as before|as previous|as last|see above|see below|see attached|see over|see separate|please see|refer to last|refer to previous|refer to attached|same as|same target|carry over from|carried over'.split('|'); // prettier-ignore
