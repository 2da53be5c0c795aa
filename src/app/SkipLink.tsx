/** Past the navigation for whoever goes by keyboard. It must not follow its address: that belongs to the screens. */
export function SkipLink({ to }: { to: string }) {
  return (
    <a
      className="sr-only focus:not-sr-only focus:absolute focus:left-3 focus:top-3 focus:z-50 focus:rounded-md focus:bg-primary focus:px-3 focus:py-2 focus:text-primary-on"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      Skip to the content
    </a>
  );
}
