/** The whole way from a template to published data, in this order. */
export const guideSteps = ['choose', 'fill', 'drop', 'answer', 'review', 'download', 'publish', 'update'] as const;

export type GuideStep = (typeof guideSteps)[number];
