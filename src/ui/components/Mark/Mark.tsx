/** Our sign: rows of a sheet that flow into a brace. The words beside it name it. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="currentColor" />
      <g fill="none" stroke="var(--paper)" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6.5 10h8M6.5 16h6M6.5 22h8" />
        <path d="M18.5 7.5c3.2 0 3.2 1.6 3.2 4.2s.6 4.3 3.3 4.3c-2.7 0-3.3 1.7-3.3 4.3s0 4.2-3.2 4.2" />
      </g>
    </svg>
  );
}
