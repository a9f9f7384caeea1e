/** The body of the page, without words: the script puts them in, in the language that is chosen. */
export const skeleton = `
<header>
<div class="top"><h1 data-say="title"></h1><div class="locales" role="group" aria-label="Language · Мова"><button type="button" data-locale="en" lang="en">English</button> <button type="button" data-locale="uk" lang="uk">Українська</button></div></div>
<p class="lead" data-say="lead"></p>
<noscript><p class="failed">This page needs JavaScript. Цій сторінці потрібен JavaScript.</p></noscript>
</header>
<main>
<section id="open" aria-labelledby="drop-title">
<div class="drop" id="drop"><strong id="drop-title" data-say="drop"></strong><button type="button" id="choose-files" class="primary" data-say="chooseFiles"></button> <button type="button" id="choose-folder" data-say="chooseFolder"></button><input type="file" id="files" multiple hidden><input type="file" id="folder" webkitdirectory hidden></div>
<p class="promise" data-say="promise"></p>
<p class="promise hint" data-say="lost"></p>
</section>
<div id="work" class="work" hidden><progress id="progress" max="8"></progress><span id="step"></span><button type="button" id="cancel" data-say="cancel"></button></div>
<p id="status" role="status"></p>
<nav class="nav" id="nav" hidden><a href="#result-title" data-say="report"></a><a href="#people-title" data-say="people"></a><a href="#how-title" data-say="how.title"></a></nav>
<p id="failed" class="failed" role="alert" hidden></p>
<section id="taken" hidden aria-labelledby="taken-title"><h2 id="taken-title" data-say="files"></h2><ul class="files" id="taken-files"></ul><ul class="files hint" id="notes"></ul></section>
<section id="result" hidden aria-labelledby="result-title">
<h2 id="result-title" data-say="report"></h2>
<form id="settings"><fieldset class="settings"><legend data-say="settings"></legend>
<label><span data-say="reportTitle"></span><input name="title" maxlength="200" autocomplete="off"></label>
<label><span data-say="quotes"></span><input name="quotes" type="number" min="0" max="999" value="12" aria-describedby="no-quotes"><span class="hint" id="no-quotes" data-say="noQuotes"></span></label>
<label id="date" hidden><span data-say="date"></span><input name="date" type="date"></label>
<label class="switch"><input name="anonymise" type="checkbox"><span data-say="anonymise"></span></label>
<label class="switch"><input name="private" type="checkbox"><span data-say="private"></span></label>
</fieldset></form>
<div class="saves"><button type="button" class="primary" data-save="report" data-say="saves.report"></button><button type="button" data-save="docx" data-say="saves.docx"></button><button type="button" data-save="xlsx" data-say="saves.xlsx"></button><select id="table" data-name="saves.table"></select><button type="button" id="save-table" data-say="saves.table"></button><button type="button" id="print" data-say="saves.print"></button></div>
<p class="hint" data-say="about"></p>
<iframe id="report" data-title="report"></iframe>
</section>
<section id="people" hidden aria-labelledby="people-title">
<h2 id="people-title" data-say="people"></h2>
<p data-say="peopleLead"></p>
<div class="tools"><label><span data-say="search"></span> <input type="search" id="search"></label><button type="button" id="save-roster" data-say="roster" hidden></button></div>
<div class="scroll" tabindex="0" role="region" aria-labelledby="people-title"><table><thead><tr id="people-head"></tr></thead><tbody id="people-rows"></tbody></table></div>
<p class="hint" id="people-more"></p>
</section>
<p><button type="button" id="again" data-say="again" hidden></button></p>
<section class="how" aria-labelledby="how-title"><h2 id="how-title" data-say="how.title"></h2><ol id="how"></ol><p data-say="how.more"></p></section>
</main>
<footer><p data-say="source"></p></footer>
<dialog id="correct" aria-labelledby="correct-title"><form method="dialog"><h2 id="correct-title"></h2>
<label><span data-say="library"></span><input name="library" list="libraries" maxlength="200" autocomplete="off"><datalist id="libraries"></datalist></label>
<label><span data-say="country"></span><select name="country"></select></label>
<label id="region-label"><span data-say="region"></span><select name="region"></select></label>
<div class="saves"><button value="ok" class="primary" data-say="ok"></button><button value="undo" id="undo" data-say="undo"></button><button value="back" data-say="back"></button></div></form></dialog>
`;
