/** Numbers for people: without noise behind the decimal point, with spaces between thousands from ten thousand on. */

/** At most two decimals, none that are zero: `12 000`, `43.5`, `-0.25`. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100 + 0;
  const [whole = '', decimals] = String(rounded).split('.');
  const grouped = whole.replace('-', '').length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
