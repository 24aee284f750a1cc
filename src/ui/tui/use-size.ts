/** The size of the terminal, and its changes. */
import { useStdout } from 'ink';
import { useEffect, useState } from 'react';
import type { Size } from './compose.ts';
import { sizeOf } from './first-frame.ts';

export function useSize(): Size {
  const { stdout } = useStdout();
  const [size, setSize] = useState(() => sizeOf(stdout));
  useEffect(() => {
    const update = (): void => setSize(sizeOf(stdout));
    stdout.on('resize', update);
    update();
    return () => {
      stdout.off('resize', update);
    };
  }, [stdout]);
  return size;
}
