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
