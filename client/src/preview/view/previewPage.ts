// Runs in every Markdown preview; only notes have what it listens for.
document.addEventListener('click', ({ target }) => {
  const chip = target instanceof Element ? target.closest('button.episode-time') : null;
  if (chip !== null) goToText(chip);
});

/**
 * Has the editor go to the line of a segment. The preview gives its scripts no way to say so, but
 * it listens for double clicks, and takes the line that stands where they are.
 */
function goToText(chip: Element): void {
  const paragraph = chip.closest('.code-line') ?? chip;
  const { left, top } = paragraph.getBoundingClientRect();
  // Without its window, the event would not count how far the page is scrolled.
  const place = { view: window, clientX: left, clientY: top + 1 };
  chip.dispatchEvent(new MouseEvent('dblclick', { ...place, bubbles: true }));
}
