import { ScreenHeading } from '../../ui/ScreenHeading.tsx';

export function Assumption() {
  return <ScreenHeading>Assumption</ScreenHeading>;
}
