import { useCallback, useState } from 'preact/hooks';

/** Which panels are open, and how to open or close one. */
export function useOpenPanels(): readonly [ReadonlySet<string>, (id: string, open: boolean) => void] {
  const [panels, setPanels] = useState<ReadonlySet<string>>(new Set());
  const setPanel = useCallback((id: string, open: boolean) => {
    setPanels((before) => {
      if (before.has(id) === open) return before;
      const after = new Set(before);
      if (open) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  return [panels, setPanel];
}
