/** The elements of the page; its script adds all texts. */
export const transcriptPageBody = `<div id="tools" hidden>
<div id="search" role="search">
<input id="query" type="text" spellcheck="false" autocomplete="off">
<span id="count" role="status"></span>
<button id="previous" type="button" class="sign">↑</button>
<button id="next" type="button" class="sign">↓</button>
</div>
<div id="actions" role="toolbar"></div>
</div>
<div id="list" role="listbox" tabindex="0" aria-multiselectable="true" hidden><div id="rows" role="presentation"></div></div>
<div id="about" hidden></div>
<div id="empty" hidden><p id="reason"></p><p id="advice"></p><button id="restart" type="button" hidden></button></div>
<div id="spoken" role="status"></div>`;
