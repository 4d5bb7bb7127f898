/** An ISO date as it is written: `22/09/2022` in Vietnamese; in English as it is, for 09/10 is read two ways there. */
export const dateText = (iso: string, lang: string): string => {
  const [year, month, day] = iso.split('-');
  return /^en\b/i.test(lang) ? iso : `${day}/${month}/${year}`;
};
