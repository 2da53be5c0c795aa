import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { followScheme } from './color-scheme.ts';
import { TopBar } from './TopBar.tsx';

const Scope = lazy(() => import('../views/scope/ScopeBar.tsx').then((module) => ({ default: module.ScopeBar })));
const Changes = lazy(() => import('../views/changes/ChangeBar.tsx').then((module) => ({ default: module.ChangeBar })));

const SaveProjectFile = lazy(() =>
  import('../views/changes/SaveProjectFile.tsx').then((module) => ({ default: module.SaveProjectFile })),
);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the app.');

followScheme();
createRoot(root).render(
  <StrictMode>
    <App
      rescue={
        <Suspense fallback={null}>
          <SaveProjectFile>Save the project as a file</SaveProjectFile>
        </Suspense>
      }
      topBar={
        <TopBar
          actions={
            <Suspense fallback={null}>
              <Changes />
            </Suspense>
          }
          filters={
            <Suspense fallback={null}>
              <Scope />
            </Suspense>
          }
        />
      }
    />
  </StrictMode>,
);
