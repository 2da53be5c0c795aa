// Runs before the page is painted, so that a dark page never starts white. The policy allows no script in the page itself.
(() => {
  const chosen = localStorage.getItem('persona-proof.color-scheme');
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();
