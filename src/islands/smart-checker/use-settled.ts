import { useEffect, useState } from 'preact/hooks';

/** The value once it has not changed for `wait` milliseconds: nothing on the screen moves while somebody types. */
export function useSettled<Value>(value: Value, wait: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
