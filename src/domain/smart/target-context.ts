/** What is known about a target besides its text: the other fields of the form, and today. */
export interface TargetContext {
  /** Today as YYYY-MM-DD. The domain has no clock. */
  today: string;
  /** How confident the teacher is of doing it, 1 to 10. */
  confidence?: number;
  /** Who or what will help, and the time set aside. Free text. */
  support?: string;
  /** Why it matters: a pupil need, a piece of feedback or a standard. Free text. */
  link?: string;
  /** Where things stand now. Free text. */
  baseline?: string;
  /** When the target will next be looked at, YYYY-MM-DD or as typed. */
  reviewDate?: string;
  /** How both people will know it has worked. Free text. */
  successMeasure?: string;
  /** When the target should be met, YYYY-MM-DD or as typed. */
  targetDate?: string;
}
