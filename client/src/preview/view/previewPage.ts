// Runs in every Markdown preview; only those of notes have such buttons.
document.addEventListener('click', ({ target }) => {
  const chip = target instanceof Element ? target.closest('button.episode-time') : null;
  if (chip !== null) goToText(chip);
});

/**
 * Goes to the line of a segment in the editor. A preview's scripts have no API for that, but an
 * editor beside it follows the line at the preview's top
 * (`markdown.preview.scrollEditorWithPreview`), and if
 * `markdown.preview.doubleClickToSwitchToEditor` is on, a double click opens the line.
 */
function goToText(chip: Element): void {
  const paragraph = chip.closest('.code-line') ?? chip;
  const { left, top } = paragraph.getBoundingClientRect();
  // Without `view`, the event's page coordinates do not include the scroll position.
  const place = { view: window, clientX: left, clientY: top + 1 };
  chip.dispatchEvent(new MouseEvent('dblclick', { ...place, bubbles: true }));
  window.scrollBy(0, top + 1);
  // Scrolling fires no event if the page is at that position already.
  window.dispatchEvent(new Event('scroll'));
  paragraph.animate(flash, { duration: 1000, easing: 'ease-out' });
}

/** Shows that the click was received, also where nothing scrolls. */
const flash = [
  { backgroundColor: 'var(--vscode-editor-findMatchHighlightBackground, rgb(234 92 0 / 33%))' },
  { backgroundColor: 'transparent' },
];
