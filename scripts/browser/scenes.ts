import { aroundScenes } from './scenes/around.ts';
import { convertScenes } from './scenes/convert.ts';
import { failureScenes } from './scenes/failures.ts';
import { largeScenes } from './scenes/large.ts';
import { placeScenes } from './scenes/places.ts';
import { problemScenes } from './scenes/problems.ts';
import type { Scene } from './scenes/scene.ts';
import { sheetScenes } from './scenes/sheets.ts';

export type { Scene } from './scenes/scene.ts';

/** Every state of the app that can be reached in a browser: of each there is a picture, and in each everybody has to find their way. */
export const scenes: readonly Scene[] = [
  ...convertScenes,
  ...largeScenes,
  ...sheetScenes,
  ...problemScenes,
  ...failureScenes,
  ...placeScenes,
  ...aroundScenes,
];
