/** The local date of a moment, as `2025-04-20`. */
export function calendarDay(moment: Date): string {
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
