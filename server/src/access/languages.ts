// In which languages somebody wants to be spoken to: their own choice first, then what their browser asks for.

/** Language tags, best first. `header` is an `Accept-Language` value (RFC 9110, 12.5.4). */
export function languagesOf(chosen: string | null, header: string | undefined): string[] {
  const asked = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', weight = 'q=1'] = part.trim().split(';q=');
      return { tag: tag.trim(), weight: weight === 'q=1' ? 1 : Number(weight) || 0 };
    })
    .filter(({ tag, weight }) => /^[A-Za-z]{2,3}(-|$)/.test(tag) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
  return chosen ? [chosen, ...asked] : asked;
}
