const letters = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Letters as a keyboard without accents writes them, in lower case. */
export function fold(text) {
  return unaccented(text).replace(/[ßœæøłđðþı]/g, (letter) => letters[letter]);
}

/** As the index does by itself. */
export function unaccented(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
