import type { Tone } from "./tone";

/** The sign beside a word of meaning, so that colour is never alone. 10 px square, drawn with the text's colour. */
export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {drawings[tone]}
    </svg>
  );
}

const drawings = {
  neutral: <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  info: <circle cx="5" cy="5" r="4.25" fill="currentColor" />,
  soon: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  overdue: (
    <path d="M5 0.5 9.75 9.5H0.25zM4.4 3.6v3h1.2v-3zM4.4 7.3v1.2h1.2V7.3z" fill="currentColor" fillRule="evenodd" />
  ),
  done: <path d="M1.2 5.4 4 8.1 8.9 2.2" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  blocked: <path d="M0.5 0.5h9v9h-9zM2.4 4.2v1.6h5.2V4.2z" fill="currentColor" fillRule="evenodd" />,
  sealed: (
    <>
      <path d="M1 4.4h8v5H1z" fill="currentColor" />
      <path d="M2.8 4.6V3a2.2 2.2 0 0 1 4.4 0v1.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
} satisfies Record<Tone, React.ReactNode>;
