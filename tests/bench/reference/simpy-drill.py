"""The reference drill in SimPy: a process for each inject, for each responder, and for the indicator.
See model.ts for the model. Prints one JSON object to stdout.

An inbox is a deque and an event to wake its owner, for SimPy's own Store is slower here (it schedules an event
for each item put, too), and a contender should stand at its best.

Not named simpy.py: a script's own folder comes first when Python looks for a module.

    python3 simpy-drill.py (--runs N | --seconds S) [--first SEED] [--drills]
"""

import argparse
import json
import math
import platform
import time
from collections import deque

import simpy

HORIZON, TICK_EVERY = 720, 5
INJECTS, FACTORS = 8, (1.0, 1.2, 0.8, 1.5, 1.0, 0.9)
RESPONDERS = len(FACTORS)
PAIRS, TICKS = INJECTS * RESPONDERS, HORIZON // TICK_EVERY
INJECT = 0
TRIGGER = INJECT + INJECTS
ACK = TRIGGER + PAIRS
ACT = ACK + PAIRS
TICK = ACT + PAIRS
END = TICK + 1
# SimPy stops before `until`; what is due at the horizon still happens.
UNTIL = math.nextafter(HORIZON, math.inf)


def mulberry32(seed, count):
    a, out = seed & 0xFFFFFFFF, []
    for _ in range(count):
        a = (a + 0x6D2B79F5) & 0xFFFFFFFF
        t = ((a ^ (a >> 15)) * (1 | a)) & 0xFFFFFFFF
        t = ((t + ((t ^ (t >> 7)) * (61 | t))) & 0xFFFFFFFF) ^ t
        out.append((t ^ (t >> 14)) / 4294967296)
    return out


def normal(u1, u2):
    return math.sqrt(-2 * math.log(1 - u1)) * math.cos(2 * math.pi * u2)


class Inbox:
    def __init__(self, env):
        self.env, self.waiting, self.wake = env, deque(), None

    def put(self, inject):
        self.waiting.append(inject)
        if self.wake is not None:
            self.wake.succeed()
            self.wake = None

    def filled(self):
        """An event for when something has been put; to be asked for only when nothing waits."""
        self.wake = self.env.event()
        return self.wake


class Run:
    def __init__(self, seed):
        u = mulberry32(seed, INJECTS + 4 * PAIRS)
        self.inject_at = [600 * x for x in u[:INJECTS]]
        self.ack, self.act = [], []
        for pair in range(PAIRS):
            k = INJECTS + 4 * pair
            self.ack.append(2 * math.exp(0.6 * normal(u[k], u[k + 1])))
            self.act.append(10 * FACTORS[pair % RESPONDERS] * math.exp(0.6 * normal(u[k + 2], u[k + 3])))
        self.act_at = [math.inf] * PAIRS
        self.log = []
        self.open = self.alarms = self.elevated_ticks = 0
        self.elevated = False

    def play(self):
        env = simpy.Environment()
        inboxes = [Inbox(env) for _ in range(RESPONDERS)]
        for i in range(INJECTS):
            env.process(self.inject(env, i, inboxes))
        for r in range(RESPONDERS):
            env.process(self.responder(env, r, inboxes[r]))
        env.process(self.indicator(env))
        env.run(until=UNTIL)
        self.log.append((HORIZON, END))
        return self

    def inject(self, env, i, inboxes):
        yield env.timeout(self.inject_at[i])
        self.log.append((env.now, INJECT + i))
        for r, inbox in enumerate(inboxes):
            self.log.append((env.now, TRIGGER + RESPONDERS * i + r))
            self.open += 1
            inbox.put(i)

    def responder(self, env, r, inbox):
        while True:
            if not inbox.waiting:
                yield inbox.filled()
            pair = RESPONDERS * inbox.waiting.popleft() + r
            yield env.timeout(self.ack[pair])
            self.log.append((env.now, ACK + pair))
            yield env.timeout(self.act[pair] * 0.8 if self.elevated else self.act[pair])
            self.log.append((env.now, ACT + pair))
            self.act_at[pair] = env.now
            self.open -= 1

    def indicator(self, env):
        level = 0
        while True:
            yield env.timeout(TICK_EVERY)
            self.log.append((env.now, TICK))
            level = 0.97 * level + 0.1 * self.open
            if not self.elevated and level >= 3:
                self.elevated = True
                self.alarms += 1
            elif self.elevated and level < 2:
                self.elevated = False
            if self.elevated:
                self.elevated_ticks += 1

    def score(self):
        speed = coordination = 0
        for i in range(INJECTS):
            acts = self.act_at[i * RESPONDERS : (i + 1) * RESPONDERS]
            for at in acts:
                speed += max(0, 1 - (at - self.inject_at[i]) / 60)
            latest = max(acts)
            if latest < math.inf:
                coordination += max(0, 1 - (latest - min(acts)) / 60)
        calm = 1 - self.elevated_ticks / TICKS
        return 100 * (0.6 * (speed / PAIRS) + 0.3 * (coordination / INJECTS) + 0.1 * calm)


def result_of(run, score):
    times, codes = zip(*run.log)
    counts = {"alarms": run.alarms, "elevatedTicks": run.elevated_ticks, "events": len(run.log)}
    return {"score": score, **counts, "times": times, "codes": codes}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int)
    parser.add_argument("--seconds", type=float, default=math.inf)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--drills", action="store_true", help="print each run in full")
    options = parser.parse_args()
    if options.runs is None and options.seconds == math.inf:
        parser.error("say how long: --runs or --seconds")
    limit = math.inf if options.runs is None else options.runs

    drills = []
    runs = events = 0
    scores = alarms = elevated_ticks = 0
    elapsed, start = 0, time.perf_counter()
    while runs == 0 or (runs < limit and elapsed < options.seconds):
        run = Run(options.first + runs).play()
        score = run.score()
        if options.drills:
            drills.append(result_of(run, score))
        runs += 1
        events += len(run.log)
        scores += score
        alarms += run.alarms
        elevated_ticks += run.elevated_ticks
        elapsed = time.perf_counter() - start
    means = {"meanScore": scores / runs, "meanAlarms": alarms / runs, "meanElevatedTicks": elevated_ticks / runs}
    measured = {"runs": runs, "seconds": elapsed, "runsPerSecond": runs / elapsed, "events": events, **means}
    versions = {"simpy": simpy.__version__, "python": platform.python_version()}
    print(json.dumps({**measured, **versions, "drills": drills}))


main()
