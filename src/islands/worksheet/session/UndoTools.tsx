import type { JSX } from 'preact';

/** What the buttons need. */
export interface UndoToolsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onStep: (way: 'undo' | 'redo') => void;
  /** What was last undone or made again, in words. */
  readonly said: string;
}

/**
 * Takes changes back and makes them again, at a fixed place. The buttons stay focusable when there is nothing to do, so
 * that focus is not lost with the last change.
 */
export function UndoTools({ canUndo, canRedo, onStep, said }: UndoToolsProps): JSX.Element {
  return (
    <div class="worksheet-undo worksheet-controls" role="group" aria-label="Undo and redo">
      <span class="worksheet-undo__said">{said || null}</span>
      <button
        type="button"
        class="worksheet-link-button"
        aria-disabled={!canUndo}
        onClick={() => canUndo && onStep('undo')}
      >
        Undo
      </button>
      <button
        type="button"
        class="worksheet-link-button"
        aria-disabled={!canRedo}
        onClick={() => canRedo && onStep('redo')}
      >
        Redo
      </button>
    </div>
  );
}
