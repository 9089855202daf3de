/** The elements of the timeline's page. */
export const pageBody = `<div id="stage" hidden>
<canvas id="canvas" aria-hidden="true"></canvas>
<div id="list" role="listbox" tabindex="0"><div id="spacer" role="presentation"></div></div>
</div>
<div id="details" hidden><span id="details-name"></span><span id="details-facts"></span><span id="details-faults"></span></div>
<div id="empty" hidden><p id="reason"></p><button id="restart" type="button" hidden></button></div>
<div id="spoken" role="status"></div>`;
