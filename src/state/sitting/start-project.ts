import { newProject, writeProject } from '../../project/schema.ts';
import type { Session } from './session.ts';

/** Opens an empty project beside those that are kept. */
export async function startProject(session: Session, name: string): Promise<void> {
  await session.switchTo(null);
  await session.importProject(writeProject(newProject(name)));
}
