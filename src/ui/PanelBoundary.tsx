import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';

type Props = {
  /** Where this changes, the panel gets another try: other figures may not stop it. */
  about: unknown;
  children: ReactNode;
};

type State = { error: Error | null; where: string; about: unknown };

/** Keeps a panel that stops from taking the screen along. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { error: null, where: '', about: this.props.about };

  static getDerivedStateFromError(cause: unknown): Partial<State> {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  static getDerivedStateFromProps({ about }: Props, state: State): Partial<State> | null {
    return Object.is(about, state.about) ? null : { error: null, where: '', about };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ where: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    if (error === null) return this.props.children;
    const details = `${error.stack ?? error.message}\n${where}`;
    return (
      <div className="min-w-0 rounded-lg border border-contradicted bg-surface p-4 sm:p-5" role="alert">
        <p>
          <strong className="font-semibold">This panel stopped.</strong> The rest still counts.
        </p>
        <p className="mt-1 text-soft">{error.message}</p>
        <div className="mt-3 flex flex-wrap items-center gap-2 print:hidden">
          <Button onClick={() => this.setState({ error: null, where: '' })} size="small">
            Try again
          </Button>
          <CopyButton
            fileName="stopped-panel.txt"
            label="Copy details"
            make={async () => new Blob([details], { type: 'text/plain' })}
          />
        </div>
      </div>
    );
  }
}
