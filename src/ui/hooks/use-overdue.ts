import { useEffect, useState } from 'react';

/** Under this time nobody needs to be told that something is going on. */
const patience = 400;

/** Whether the same task has been going on for a while; `undefined` is no task. */
export function useOverdue(task: object | undefined): boolean {
  const [overdue, setOverdue] = useState<object>();
  useEffect(() => {
    if (!task) return;
    const timer = setTimeout(() => setOverdue(task), patience);
    return () => clearTimeout(timer);
  }, [task]);
  return task !== undefined && overdue === task;
}
