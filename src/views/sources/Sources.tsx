import { ScreenHeading } from '../../ui/ScreenHeading.tsx';

export function Sources() {
  return <ScreenHeading>Sources</ScreenHeading>;
}
