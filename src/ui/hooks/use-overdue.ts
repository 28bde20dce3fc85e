import { useEffect, useState } from 'react';

/** Under this time nobody needs to be told that something is going on. */
const patience = 400;

/** Whether a task has been going on for a while, or one after the other without a break; `undefined` is no task. */
export function useOverdue(task: object | undefined): boolean {
  const [isOverdue, setOverdue] = useState(false);
  const isGoingOn = task !== undefined;
  if (isOverdue && !isGoingOn) setOverdue(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setOverdue(true), patience);
    return () => clearTimeout(timer);
  }, [isGoingOn]);
  return isOverdue && isGoingOn;
}
