/** A month of the calendar: the year, and the month from 1 to 12. */
export interface CalendarMonth {
  year: number;
  month: number;
}

/** The month of the calendar in which a month of the scenario lies; `start` is the first day of its first one. */
export function calendarMonth(start: string, month: number): CalendarMonth {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + (month - 1);
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** Whether a day ("2006-08-25") comes after the end of a month of the calendar. */
export function isAfter(day: string, { year, month }: CalendarMonth): boolean {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) > year * 12 + month;
}
