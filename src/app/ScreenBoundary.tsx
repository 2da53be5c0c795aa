import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';

type Props = {
  /** Another screen gets another try. */
  screen: string;
  /** Ways to take one's work along, such as saving the project file. */
  rescue?: ReactNode;
  children: ReactNode;
};

type State = { error: Error | null; screen: string };

/** Keeps a screen that stops from taking the page along: the navigation and the way to export stay. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { error: null, screen: this.props.screen };

  static getDerivedStateFromError(cause: unknown): Partial<State> {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  static getDerivedStateFromProps({ screen }: Props, state: State): Partial<State> | null {
    return screen === state.screen ? null : { error: null, screen };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <>
        <h1 className="mb-4 text-xl font-semibold" tabIndex={-1}>
          This screen stopped
        </h1>
        <ErrorPanel
          actions={
            <>
              <Button onClick={() => location.reload()}>Reload the page</Button>
              {this.props.rescue}
            </>
          }
          detail={error.stack ?? error.message}
          onRetry={() => this.setState({ error: null })}
          remedy="Try again, or go on with another screen. If it stops once more, reload the page."
          title="The other screens still work"
          what={error.message}
        />
      </>
    );
  }
}
