interface EmailProps {
  readonly value: string;
}

/** An e-mail address that, where it does not fit, breaks after the @ rather than in the middle of a word. */
export function Email({ value }: EmailProps) {
  const at = value.indexOf('@') + 1;
  return (
    <>
      {value.slice(0, at)}
      <wbr />
      {value.slice(at)}
    </>
  );
}
