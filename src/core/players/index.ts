/** The stand-ins: automated players that decide from their role's seat alone. A new one is a file and a line here. */
import type { PlayerKinds } from '../engine/run.ts';
import { absent } from './absent.ts';
import { planFollower } from './plan-follower.ts';
import { random } from './random.ts';
import { scripted } from './scripted.ts';

export const playerKinds: PlayerKinds = { 'plan-follower': planFollower, absent, random, scripted };
