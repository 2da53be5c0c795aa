import { type Project, writeProject } from './schema.ts';

/** The project as something to download. One that could not be read back is handed over as it is, not withheld. */
export function projectFile(project: Project): { name: string; text: string } {
  const words = project.name.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? ['project'];
  return { name: `${words.join('-').slice(0, 60)}.persona-proof.json`, text: textOf(project) };
}

function textOf(project: Project): string {
  try {
    return writeProject(project);
  } catch {
    return `${JSON.stringify(project, null, 2)}\n`;
  }
}
