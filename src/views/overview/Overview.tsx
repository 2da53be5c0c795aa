import { ScreenHeading } from '../../ui/ScreenHeading.tsx';

export function Overview() {
  return <ScreenHeading>Overview</ScreenHeading>;
}
