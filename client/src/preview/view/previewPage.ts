// Runs in every Markdown preview; only notes have what it listens for.
document.addEventListener('click', ({ target }) => {
  const chip = target instanceof Element ? target.closest('button.episode-time') : null;
  if (chip !== null) goToText(chip);
});

/**
 * Has the editor go to the line of a segment. The preview gives its scripts no way to say so, but
 * an editor beside it follows what stands at its top (`markdown.preview.scrollEditorWithPreview`),
 * and where `markdown.preview.doubleClickToSwitchToEditor` is on, double clicks lead to the line.
 */
function goToText(chip: Element): void {
  const paragraph = chip.closest('.code-line') ?? chip;
  const { left, top } = paragraph.getBoundingClientRect();
  // Without its window, the event would not count how far the page is scrolled.
  const place = { view: window, clientX: left, clientY: top + 1 };
  chip.dispatchEvent(new MouseEvent('dblclick', { ...place, bubbles: true }));
  window.scrollBy(0, top + 1);
  // There is no event of its own where the page stands there already.
  window.dispatchEvent(new Event('scroll'));
  paragraph.animate(lighted, { duration: 1000, easing: 'ease-out' });
}

/** Where nothing scrolls and no editor follows, it still shows that the click has arrived. */
const lighted = [
  { backgroundColor: 'var(--vscode-editor-findMatchHighlightBackground, rgb(234 92 0 / 33%))' },
  { backgroundColor: 'transparent' },
];
