/** Pronouns that say who. 'Someone' does not. */
export const OWNER_PRONOUNS = new Set(
  "i i'll i'm i've i'd we we'll we're we've me myself us he she they he'll she'll they'll".split(' '),
);

/** Roles in a school, each one person or team that can be asked. */
export const OWNER_ROLES = new Set(
  (
    'ect nqt mentor ta lsa hlta tutor senco hod hoy hoy hoh hof slt headteacher head deputy principal dsl coach colleague technician librarian department ' +
    'phase leader lead team teacher teachers partner pupils students children parents class coordinator manager governor trainer caretaker nurse admin reception-staff ' +
    'counsellor psychologist therapist buddy observer trainee ect1 ect2 slc kslt teaching-assistant assistant'
  ).split(' '),
);

/** What follows a person who is going to do something. */
export const OWNER_FOLLOWERS =
  /^(will|to|and|&|shall|should|can|must|is|are|has|have|needs|need|plans|agrees|who|or|would|then|:|-|–|—|,|\(|\/|=|>|→)$/;

/** Titles before a surname. */
export const TITLES = new Set('mr mrs miss ms mx dr prof sir madam'.split(' '));
