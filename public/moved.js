// On the page of an address that has moved: goes where its link leads, and takes the part after # along. Without scripts
// the page's own refresh goes there too, but a refresh always drops that part.
{
  const link = document.getElementById('moved-to');
  const target = new URL(link.href);
  target.search = location.search;
  if (location.hash) target.hash = location.hash;
  location.replace(target);
}
