/** Two pans in balance above water; the name beside it says the rest. */
export function Logo() {
  return (
    <svg aria-hidden="true" className="wb-logo" viewBox="0 0 32 32" width="32" height="32">
      <rect width="32" height="32" rx="7" fill="#0b4f5a" />
      <path d="M16 7v15M7 10.5h18" stroke="#ffffff" strokeWidth="2" strokeLinecap="round" />
      <path d="M3.5 17a4.2 4.2 0 0 0 8.4 0z" fill="#7fcdbb" />
      <path d="M20.1 17a4.2 4.2 0 0 0 8.4 0z" fill="#ffffcc" />
      <path d="M7.7 10.5 4 17M7.7 10.5l3.7 6.5M24.3 10.5 20.6 17M24.3 10.5l3.7 6.5" stroke="#ffffff" fill="none" />
      <path d="M10 25.5c2-1.6 4-1.6 6 0s4 1.6 6 0" stroke="#ffffff" strokeWidth="2" fill="none" strokeLinecap="round" />
    </svg>
  );
}
