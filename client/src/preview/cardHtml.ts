import type { Card, CardField } from './card';
import { escapeHtml } from './escapeHtml';
import type { PreviewTexts } from './previewTexts';

/**
 * Renders the card about a note's front matter: title, date and authors, highlights, categories and
 * tags, then all other values with their keys.
 *
 * @param attributes the attributes of the card's element, as HTML
 */
export function cardHtml(card: Card, attributes: string, texts: PreviewTexts): string {
  const content = 'unread' in card ? unreadHtml(card.unread, texts) : fieldsHtml(card.fields);
  return `<section${attributes}>\n${content}</section>\n`;
}

function unreadHtml(text: string, texts: PreviewTexts): string {
  const code = `<pre><code>${escapeHtml(text)}</code></pre>\n`;
  return `<p class="episode-unread">${escapeHtml(texts.unread)}</p>\n${code}`;
}

function fieldsHtml(fields: readonly CardField[]): string {
  const rest = [...fields];
  /** Removes a key and returns its values without blank ones. Ignores letter case, as Hugo does. */
  const take = (wanted: string): string[] => {
    const index = rest.findIndex(({ key }) => key.toLowerCase() === wanted);
    const [field] = index === -1 ? [] : rest.splice(index, 1);
    return (field?.values ?? []).filter((value) => value.trim() !== '');
  };
  const title = take('title').join(' ');
  const about = [...take('date'), ...take('author')];
  const highlights = take('collections');
  const categories = take('categories');
  const tags = take('tags');
  return [
    title && `<p class="episode-title">${escapeHtml(title)}</p>\n`,
    about.length > 0 && `<p class="episode-about">${about.map(escapeHtml).join(' · ')}</p>\n`,
    listHtml('episode-highlights', highlights, ''),
    listHtml('episode-terms', categories, 'episode-category', tags, 'episode-tag'),
    restHtml(rest),
  ]
    .filter(Boolean)
    .join('');
}

function listHtml(
  name: string,
  first: readonly string[],
  firstClass: string,
  second: readonly string[] = [],
  secondClass = '',
): string {
  const items = [
    ...first.map((text) => itemHtml(text, firstClass)),
    ...second.map((text) => itemHtml(text, secondClass)),
  ];
  return items.length === 0 ? '' : `<ul class="${name}">\n${items.join('')}</ul>\n`;
}

function itemHtml(text: string, name: string): string {
  return `<li${name && ` class="${name}"`}>${escapeHtml(text)}</li>\n`;
}

function restHtml(fields: readonly CardField[]): string {
  const rows = fields.map(({ key, values, href }) => {
    const text = values.map(escapeHtml).join(', ');
    const shown = href === undefined ? text : `<a href="${escapeHtml(href)}">${text}</a>`;
    return `<div><dt>${escapeHtml(key)}</dt><dd>${shown}</dd></div>\n`;
  });
  return rows.length === 0 ? '' : `<dl>\n${rows.join('')}</dl>\n`;
}
