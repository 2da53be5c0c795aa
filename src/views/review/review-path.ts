export const reviewPath = (id: string): string => `/review/${encodeURIComponent(id)}`;
