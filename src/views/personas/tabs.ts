/** The parts of Personas, each under an address of its own. */
export const PERSONA_TABS = [
  { to: '/personas', name: 'List' },
  { to: '/personas/map', name: 'Map' },
  { to: '/personas/empathy', name: 'Empathy map' },
  { to: '/personas/rules', name: 'Deal rules' },
  { to: '/personas/rules/contacts', name: 'Contact rules' },
] as const;
