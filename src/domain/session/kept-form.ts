/** One line of a form that is kept: a statement of an audit, or an entry of a record. */
export interface FormLine {
  /** The words it is known by, where its answer is kept as well. */
  label: string;
  /** What to write there, if its author said so. */
  hint?: string;
}

/** Lines under a heading of their own, such as “High expectations (Standard 1)”. */
export interface FormGroup {
  heading: string;
  lines: FormLine[];
}

/** An audit or a record as one document has it: with its lines, or with nothing but its name where it is shown again. */
export interface WrittenForm {
  kind: 'Audit' | 'Record';
  name: string;
  /** Stands where the form begins, and only there. */
  title?: string | undefined;
  /** The form whose lines this one has. */
  from?: string | undefined;
  groups: FormGroup[];
  /** What a line of an audit can be, such as “Secure”. */
  choices: string[];
  /** What the line of writing under a statement is called. */
  seen?: string | undefined;
  /** Line of the file that it starts on. */
  line?: number | undefined;
}

/** A form as it is shown, wherever that is. */
export interface KeptForm extends WrittenForm {
  title: string;
  /** Under which its answers are kept: the address at which the form begins. */
  key: string;
  /** The form whose lines it has, if they are not its own. */
  source?: { key: string; title: string };
}

/** A document as far as its forms matter. */
export interface DocumentWithForms {
  url: string;
  forms: readonly WrittenForm[];
}

/** The form of that name with all its lines, from the document in which it begins; undefined where there is none. */
export function formNamed(documents: Iterable<DocumentWithForms>, name: string): KeptForm | undefined {
  const begun = new Map(
    [...documents].flatMap(({ url, forms }) =>
      forms.flatMap((form) => (form.title === undefined ? [] : [[form.name, { form, url }] as const])),
    ),
  );
  const found = begun.get(name);
  if (!found?.form.title) return undefined;
  const { form, url } = found;
  const source = form.from === undefined ? undefined : begun.get(form.from);
  const first = formWithLines(form, (each) => begun.get(each)?.form);
  return {
    ...form,
    title: found.form.title,
    groups: first?.groups ?? form.groups,
    choices: first?.choices ?? form.choices,
    seen: first?.seen ?? form.seen,
    key: keyOf(url, name),
    ...(source?.form.title
      ? { source: { key: keyOf(source.url, source.form.name), title: source.form.title } }
      : {}),
  };
}

/** The form whose lines one has: itself, or what it names, which may name another. Undefined where they name one another in a circle. */
export function formWithLines(
  form: WrittenForm,
  begun: (name: string) => WrittenForm | undefined,
): WrittenForm | undefined {
  const passed = new Set<string>();
  let at: WrittenForm | undefined = form;
  while (at?.from !== undefined) {
    if (passed.has(at.name)) return undefined;
    passed.add(at.name);
    at = begun(at.from);
  }
  return at;
}

const keyOf = (url: string, name: string): string => `${url}#form-${name}`;
