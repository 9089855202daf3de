// Makes the times of a note play the <audio> or <video> of its page. Without one, links lead to the
// episode, and times that are no links stay text.
(() => {
  /** The player of the file that a time belongs to, else the first one of the page. */
  function playerFor(time) {
    const players = Array.from(document.querySelectorAll('audio, video'));
    const file = time.href?.replace(/#.*$/, '');
    return players.find(({ currentSrc, src }) => [currentSrc, src].includes(file)) ?? players[0];
  }

  function play(time, event) {
    const player = playerFor(time);
    if (player === undefined) return;
    event.preventDefault();
    player.currentTime = Number(time.dataset.start);
    // A browser may refuse to play; the time is set all the same.
    player.play()?.catch(() => {});
  }

  for (const time of document.querySelectorAll('.episode-time')) {
    time.addEventListener('click', (event) => {
      // With one of these a link opens elsewhere.
      if (!(event.ctrlKey || event.metaKey || event.shiftKey)) play(time, event);
    });
    if (time.href !== undefined || playerFor(time) === undefined) continue;
    time.setAttribute('role', 'button');
    time.tabIndex = 0;
    time.style.cursor = 'pointer';
    time.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') play(time, event);
    });
  }
})();
