// The kinds of scenes, by name.
export const sceneKinds = ['auto', 'blank', 'welcome', 'now', 'questions', 'question', 'poll', 'session', 'countdown', 'announcement', 'captions', 'split'] as const;
export type SceneKind = (typeof sceneKinds)[number];
