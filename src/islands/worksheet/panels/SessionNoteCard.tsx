import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { SentNote } from '../../../domain/plan/files/sent-notes.ts';
import { SendNotesFold } from '../../send-notes/SendNotesFold.tsx';
import type { FoundNote } from './use-session-notes.ts';

/** What one session's notes need to be shown. */
export interface SessionNoteCardProps {
  readonly note: FoundNote;
  /** The address of the session's page. */
  readonly href: string;
  readonly headingLevel: 3 | 4 | 5;
  /** The targets that the note can be brought into. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** Whether the plan has room for one more target. */
  readonly room: boolean;
  /** The page where links to notes open. */
  readonly planHref: string;
  /** Reads something short aloud. */
  readonly say: (words: string) => void;
  /** Brings the text into the target or, without one, into a new target. */
  readonly onBring: (text: string, target: string | undefined) => void;
}

/** The notes of one session with a link to it. */
export function SessionNoteCard(props: SessionNoteCardProps): JSX.Element {
  const { note, href, headingLevel, places, room, planHref, say, onBring } = props;
  const text = useRef<HTMLParagraphElement>(null);
  const Heading = `h${headingLevel}` as 'h3';
  const bring = (target: string | undefined): void => onBring(selectedIn(text.current) || note.text, target);

  return (
    <section class="worksheet-note">
      <Heading class="govuk-heading-s">
        <a class="govuk-link" href={href}>
          {note.title}
        </a>
      </Heading>
      {note.problem && <p class="govuk-body">{note.problem}</p>}
      {note.text !== '' && (
        <>
          <p class="govuk-body worksheet-note__text" ref={text}>
            {note.text}
          </p>
          <div class="worksheet-row-buttons">
            {places.map(({ id, name }) => (
              <button key={id} type="button" class="worksheet-link-button" onClick={() => bring(id)}>
                Bring into {name}
                <span class="govuk-visually-hidden">: notes on {note.title}</span>
              </button>
            ))}
            {room && (
              <button type="button" class="worksheet-link-button" onClick={() => bring(undefined)}>
                Bring into a new target<span class="govuk-visually-hidden">: notes on {note.title}</span>
              </button>
            )}
          </div>
          <SendNotesFold what="these notes" notes={[toSend(note)]} planHref={planHref} say={say} />
        </>
      )}
    </section>
  );
}

/** The notes as they are sent. */
export function toSend({ url, title, text }: FoundNote): SentNote {
  return { session: url, label: title, text };
}

/** The words selected inside the element, if any. */
function selectedIn(element: Element | null): string {
  const selection = getSelection();
  if (element === null || selection === null || selection.rangeCount === 0) return '';
  return element.contains(selection.getRangeAt(0).commonAncestorContainer) ? selection.toString().trim() : '';
}
