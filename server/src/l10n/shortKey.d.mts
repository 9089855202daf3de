export function shortKey(text: string): string;
