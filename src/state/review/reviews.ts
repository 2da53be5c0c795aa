import { readReview } from '../../project/review-schema.ts';
import type { Project } from '../../project/schema.ts';
import type { Review } from '../../review/review.ts';

/** Reviews that this version can read, the newest first. */
export const reviewsOf = ({ reviews = [] }: Pick<Project, 'reviews'>): Review[] =>
  reviews
    .flatMap((given) => readReview(given) ?? [])
    .reverse()
    .sort((one, other) => other.held_on.localeCompare(one.held_on));

/** Adds a review under an id of its own, with the keys of assumptions that are to stand on its agenda. */
export function addReview(
  project: Project,
  review: Pick<Review, 'name' | 'owner' | 'held_on' | 'period'> & Partial<Pick<Review, 'added'>>,
): { project: Project; id: string } {
  const taken = new Set((project.reviews ?? []).map((given) => readReview(given)?.id));
  let number = 1;
  while (taken.has(`r-${number}`)) number++;
  const added: Review = { id: `r-${number}`, added: [], ...review, decisions: {}, pack: null };
  return { project: { ...project, reviews: [...(project.reviews ?? []), added] }, id: added.id };
}

export const changeReview = (project: Project, id: string, change: (review: Review) => Review): Project => ({
  ...project,
  reviews: (project.reviews ?? []).map((given) => {
    const review = readReview(given);
    return review?.id === id ? change(review) : given;
  }),
});

/** The newest review that is not closed yet: the one that is prepared. */
export const openReviewOf = (reviews: readonly Review[]): Review | undefined =>
  reviews.find(({ pack }) => pack === null);

/** Puts assumptions on the agenda beside what the data propose. */
export const addToAgenda = (project: Project, id: string, key: string): Project =>
  changeReview(project, id, (before) =>
    before.added.includes(key) ? before : { ...before, added: [...before.added, key] },
  );

export const removeReview = (project: Project, id: string): Project => ({
  ...project,
  reviews: (project.reviews ?? []).filter((given) => readReview(given)?.id !== id),
});

/** The closed review before another: its decisions are held against today's data. */
export const reviewBefore = (reviews: readonly Review[], { id, held_on }: Review): Review | undefined =>
  reviews.find((each) => each.id !== id && each.pack !== null && each.held_on <= held_on);
