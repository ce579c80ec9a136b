// Narrows the list of banks while one types. The page works without it: the search form then asks the server.
(function () {
  var search = document.querySelector('form.search');
  if (!search) { return; }
  var input = search.querySelector('input');
  var rows = document.querySelectorAll('ul.banks li');
  var none = document.querySelector('p.none');
  function folded(text) {
    return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().trim();
  }
  function narrow() {
    var wanted = folded(input.value);
    var shown = 0;
    for (var i = 0; i < rows.length; i++) {
      var hit = rows[i].getAttribute('data-name').indexOf(wanted) >= 0;
      rows[i].hidden = !hit;
      shown += hit ? 1 : 0;
    }
    none.hidden = shown > 0;
  }
  search.className += ' live';
  input.addEventListener('input', narrow);
}());

// Looks for news on a page that waits, and goes on when there are some. Without it the page loads itself anew.
(function () {
  var shown = document.querySelector('meta[name=look-again]');
  if (!shown) { return; }
  var at = shown.getAttribute('data-at');
  function compare(html) {
    var page = new DOMParser().parseFromString(html, 'text/html');
    var now = page.querySelector('meta[name=look-again]');
    if (!now || now.content !== shown.content) { throw new Error('news'); }
    var code = page.querySelector('.scan');
    if (code) { document.querySelector('.scan').innerHTML = code.innerHTML; }
  }
  function lookLater() {
    setTimeout(look, shown.getAttribute('data-after') * 1000);
  }
  function look() {
    fetch(at, { redirect: 'manual' })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(new Error('news')); })
      .then(compare)
      .then(lookLater)
      .catch(function () { location.replace(at); });
  }
  lookLater();
}());
