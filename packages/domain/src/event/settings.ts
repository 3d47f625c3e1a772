// What a host sets for questions: who may ask how, for which reasons a question is not taken, and whether an author may appeal.
import * as z from 'zod/mini';
import { idSchema } from '../core/roles.ts';
import { localTextSchema, type LocalText } from '../core/text.ts';
import { sceneKinds, type SceneKind } from '../screen/kinds.ts';

export const askingModes = ['both', 'anonymous', 'named'] as const;
/** Reasons whose words the pages carry in every language of theirs. An event may give them words of its own. */
export const builtInReasons = ['off-topic', 'duplicate', 'offensive', 'personal-data', 'unclear', 'too-long', 'other'] as const;

/** `both`: each question anonymously or under one's name. `anonymous`, `named`: only that. */
export type AskingMode = (typeof askingModes)[number];
export type BuiltInReason = (typeof builtInReasons)[number];

/** One reason: its words by language; none for a built-in one that keeps the pages' words. `off`: no longer offered, still told where it was given. */
export interface Reason { id: string; label: LocalText; off?: true | undefined }

export interface EventSettings {
  asking: AskingMode;
  appeals: boolean;
  reasons: Reason[];
  /** Scenes that a second person must see before a screen shows them; absent for none. */
  secondLook?: SceneKind[] | undefined;
}

export const settingsLimits = { reasons: 20, labelLength: 80 } as const;

const reasonSchema = z.object({ id: idSchema, label: localTextSchema, off: z.optional(z.literal(true)) });
const secondLookSchema = z.optional(z.array(z.enum(sceneKinds)).check(z.maxLength(sceneKinds.length)));
export const settingsSchema = z.object({ asking: z.enum(askingModes), appeals: z.boolean(), reasons: z.array(reasonSchema), secondLook: secondLookSchema });

/** What is left out stays as it is. Of a reason only those that shall be offered are named. */
export const settingsChangeSchema = z.object({
  asking: z.optional(z.enum(askingModes)),
  appeals: z.optional(z.boolean()),
  reasons: z.optional(z.array(z.object({ id: idSchema, label: localTextSchema })).check(z.maxLength(40))),
  secondLook: secondLookSchema,
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

export const defaultSettings: EventSettings = {
  asking: 'both',
  appeals: true,
  reasons: builtInReasons.map((id) => ({ id, label: {} })),
};

/** The settings that hold; the usual ones where the host has said nothing. */
export const settingsOf = (event: { readonly settings?: EventSettings | undefined } | null | undefined): EventSettings => event?.settings ?? defaultSettings;

export const isBuiltIn = (id: string): id is BuiltInReason => builtInReasons.some((reason) => reason === id);

/** Whether moderators may give this reason now. */
export const isOffered = (settings: EventSettings, id: string): boolean => settings.reasons.some((reason) => reason.id === id && !reason.off);
