import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { usePath } from '../ui/hash-location.ts';
import { Loading } from '../ui/Loading.tsx';
import { ScreenHeading, tabTitle } from '../ui/ScreenHeading.tsx';
import { ScreenLink } from '../ui/ScreenLink.tsx';
import { Navigation } from './Navigation.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { SessionGate } from './SessionGate.tsx';
import { SkipLink } from './SkipLink.tsx';
import { type Screen, type ScreenProps, screenAt } from './screens.ts';
import { placeBefore, returnTo, useScrolledPlaces } from './scrolled-places.ts';
import { useFilesKeptOffThePage } from './use-files-kept-off-the-page.ts';

type Props = {
  /** Above every screen. */
  topBar: ReactNode;
  /** Offered where a screen stops. */
  rescue?: ReactNode;
};

const components = new Map<Screen['load'], ComponentType<ScreenProps>>();

function componentOf({ load }: Screen): ComponentType<ScreenProps> {
  const known = components.get(load);
  if (known !== undefined) return known;
  const component = lazy(async () => ({ default: await load() }));
  components.set(load, component);
  return component;
}

export function App({ topBar, rescue }: Props) {
  const path = usePath();
  const arrival = screenAt(path);
  useFilesKeptOffThePage();
  useScrolledPlaces();
  return (
    <div className="lg:flex">
      <SkipLink to="screen" />
      <Navigation />
      <main className="min-w-0 flex-1 px-4 py-5 outline-none sm:px-7" id="screen" tabIndex={-1}>
        <div className="mx-auto max-w-[1180px]">
          <SessionGate>
            {topBar}
            <Title text={arrival?.screen.title ?? 'Not found'} />
            <ScreenBoundary rescue={rescue} screen={path}>
              <Suspense fallback={<Loading height={400} what="the screen" />}>
                {arrival === null ? <NotFound /> : <Shown {...arrival} />}
                <FocusOnArrival path={path} />
              </Suspense>
            </ScreenBoundary>
          </SessionGate>
        </div>
      </main>
    </div>
  );
}

function Shown({ screen, props }: { screen: Screen; props: ScreenProps }) {
  const Component = componentOf(screen);
  return <Component {...props} />;
}

/** Stands before the screen, so that a screen which knows better has the last word. */
function Title({ text }: { text: string }) {
  useEffect(() => {
    document.title = tabTitle(text);
  }, [text]);
  return null;
}

/** Stands beside the screen inside its Suspense, so that it runs once the screen is there. */
function FocusOnArrival({ path }: { path: string }) {
  const last = useRef(path);
  useEffect(() => {
    // The first screen came with the page: there the focus is the browser's.
    if (last.current === path) return undefined;
    last.current = path;
    const main = document.getElementById('screen');
    (main?.querySelector('h1') ?? main)?.focus({ preventScroll: true });
    return returnTo(placeBefore());
  }, [path]);
  return null;
}

function NotFound() {
  return (
    <>
      <ScreenHeading below="The address leads to no screen of this version.">There is nothing here</ScreenHeading>
      <ScreenLink look="plain" to="/">
        Go to the overview
      </ScreenLink>
    </>
  );
}
