/** To the year before and the year after. */
export function YearLinks({ country, year }: { country: string; year: number }) {
  const at = (other: number) => `/desk/settings/calendars/${country}?year=${other}#year`;
  return (
    <>
      <a href={at(year - 1)}>{year - 1}</a> · <a href={at(year + 1)}>{year + 1}</a>
    </>
  );
}
