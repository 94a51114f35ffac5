// Whoever reads is in the Netherlands, wherever their computer says it is: screen and paper tell one time.
const timeZone = 'Europe/Amsterdam';
const dayAndTime = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone });
const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone });
const clock = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone });

function written(at: string | Date, format: Intl.DateTimeFormat): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : format.format(date);
}

/** "22 november 2026 om 11:00", in Dutch time; ISO 8601 text that is no date as it stands. */
export function momentText(at: string | Date): string {
  return written(at, dayAndTime);
}

/** "22 november 2026": the day it is in the Netherlands. */
export function dayText(at: string | Date): string {
  return written(at, day);
}

/** "11:00", in Dutch time. */
export function clockText(at: string | Date): string {
  return written(at, clock);
}
