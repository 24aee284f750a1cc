/** A scenario with sites, as text in two parts. */

/** A scenario without sites. */
export const twoDikesHead = `tocsin: 1
id: two-dikes
title: Two dikes
category: natural-disaster
level: IV
start: 2026-07-14T20:00+08:00
length: 3h
organisation:
  county: { title: County, level: county }
  water: { title: Water bureau, level: county, reports_to: county }
  town: { title: Town, level: township, reports_to: county }
world:
  stocks: { stage: { start: 41, unit: m, flow: 0.3 } }
  teams: { crew: { of: water } }
`;

/** Two sites of one kind, with something of almost all that a site can have, to stand below it. */
export const twoDikesSites = `sites:
  section:
    each:
      dike-1: { title: Dike 1, weak: 41.2, watch: town }
      dike-3: { title: Dike 3, weak: 41.4, watch: water, drift: 4 }
    region:
      initial: sound
      states:
        sound: { always: { target: seeping, guard: stage > site.weak and site.weak-41 < 9 } }
        seeping: { entry: [ inject: site.seen ], on: { site.shore.done: held, site.left: held }, after: { 70m: gone } }
        held: {}
        gone: { entry: [ send: site.left ] }
    organisation:
      patrol: { title: "Patrol of {site}", level: village, reports_to: site.watch }
    facts:
      mud: { title: "Mud at {site}, on site.", true: in(site.seeping), value: site.seep, unit: l/s }
    world:
      parameters: { drift: 2 }
      stocks: { seep: { start: 0, unit: l/s, flow: site.drift } }
      gauges: { weir: { reads: site.seep, every: 30m, warn: { red: 3 } } }
    injects:
      seen: { to: [site.watch], from: site.patrol, text: "{site} seeps {site.mud} l/s, drift {site.drift}.", facts: [site.mud] }
      late: { when: level(site.weir) > 3 and not in(site.held), to: [county], from: "Voice at {site}", text: Hurry. }
    actions:
      shore: { title: "Shore up {site}", by: [water], takes: 20m, needs: { team: any }, args: { side: [site, other] }, effects: [ set: { site.seep: 0 } ] }
    tasks:
      tell: { owner: site.watch, expect: { inform: county, of: site.mud }, from: 'knows(site.watch, site.mud)', target: 10m, deadline: 30m }
    outcome:
      seeped: { value: site.seep, better: lower }
`;
