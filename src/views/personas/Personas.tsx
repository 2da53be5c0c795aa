import { ScreenHeading } from '../../ui/ScreenHeading.tsx';

export function Personas() {
  return <ScreenHeading>Personas</ScreenHeading>;
}
