// What the study would have a mission prefer, as tables. Every line names the section it rests on; how much a line weighs
// is our own judgement. Ids that a scenario does not have are passed over, so the tables may know more than it opens.
import type { Purpose } from "../../scenario/schema/index.ts";

/** What a point of a gauge is worth when options are weighed; `*` stands for any party or region. */
export const worths: readonly { gauge: string; worth: number; section: string }[] = [
  { gauge: "credibility", worth: 1.2, section: "1.2" },
  { gauge: "legitimacy", worth: 1.2, section: "1.2" },
  { gauge: "consent.*", worth: 0.4, section: "1.2" },
  { gauge: "council-support", worth: 0.3, section: "1.2" },
  { gauge: "integration", worth: 0.3, section: "1.4.1" },
  { gauge: "political-capital", worth: 0.2, section: "1.4.2" },
  { gauge: "impartiality", worth: 0.4, section: "1.4.2" },
  { gauge: "information", worth: 0.4, section: "1.4.3" },
  { gauge: "morale", worth: 0.15, section: "1.4.5" },
  { gauge: "people.harmed", worth: -0.6, section: "2.1.1" },
  { gauge: "people.displaced", worth: -0.0005, section: "2.1.1" },
  { gauge: "region.*.armed", worth: -0.35, section: "2.1.1" },
  { gauge: "region.*.trust", worth: 0.25, section: "2.1.1" },
  { gauge: "region.*.state-abuse", worth: -0.25, section: "2.1.2" },
  { gauge: "region.*.mines", worth: -0.1, section: "2.1.4" },
  { gauge: "staff-safety", worth: 0.25, section: "2.2.1" },
  { gauge: "conduct", worth: 0.4, section: "2.2.3" },
  { gauge: "capacity", worth: 0.3, section: "2.2.4" },
  { gauge: "funds.assessed", worth: 0.3, section: "2.2.4" },
  { gauge: "donor-support", worth: 0.2, section: "2.2.4" },
  { gauge: "inclusion", worth: 0.5, section: "3.2" },
  { gauge: "ownership", worth: 0.3, section: "3.2.6" },
  { gauge: "grievance", worth: -0.3, section: "3.3" },
  { gauge: "tension", worth: -0.3, section: "3.3" },
  { gauge: "state-legitimacy", worth: 0.3, section: "3.5" },
  { gauge: "restraint", worth: 0.3, section: "4.2.6" },
  { gauge: "expectations", worth: -0.25, section: "4.3.6" },
  { gauge: "promised", worth: -0.4, section: "4.3.6" },
  { gauge: "region.*.movement", worth: 0.2, section: "4.4" },
  { gauge: "host-relations", worth: 0.15, section: "4.4.6" },
  { gauge: "region.*.crime", worth: -0.15, section: "4.5" },
  { gauge: "humanitarian-space", worth: 0.25, section: "6.2" },
  { gauge: "region.*.services", worth: 0.1, section: "6.2" },
  { gauge: "people.returned", worth: 0.0003, section: "6.4" },
  { gauge: "dependency", worth: -0.2, section: "6.5.6" },
];

/** How the standard events are answered. */
export const answers: readonly { event: string; option: string; section: string }[] = [
  // Open inquiry hurts briefly and recovers.
  { event: "misconduct-report", option: "investigate", section: "2.2.3" },
  // What is accepted is asked for again; it is contested through the parties, not by driving on.
  { event: "movement-restriction", option: "contest", section: "4.4.6" },
  { event: "attack-on-civilians", option: "respond", section: "4.3" },
  { event: "state-abuse", option: "confront", section: "4.3.5" },
  { event: "leader-fails", option: "counsel-and-remove", section: "1.4.5" },
  { event: "human-rights-findings", option: "share-then-publish", section: "2.1.2" },
  { event: "amnesty-question", option: "conditional", section: "3.3.5" },
];

/** Levers and where they are to stand, within what a scenario allows. */
export const levers: readonly { lever: string; to: number; section: string }[] = [
  // Few tasks announced: what is promised is measured against what arrives.
  { lever: "tasks-announced", to: 4, section: "1.2" },
  { lever: "candour", to: 2, section: "1.2" },
  { lever: "jmac", to: 2, section: "1.4.3" },
  { lever: "contingency", to: 2, section: "1.4.7" },
  { lever: "posture", to: 2, section: "2.2.1" },
  { lever: "public-information", to: 3, section: "2.2.2" },
  // How the mission works: together, with those whose country it is, and with its partners.
  { lever: "intrusiveness", to: 1, section: "1.2" },
  { lever: "local-involvement", to: 2, section: "1.2" },
  { lever: "collocation", to: 2, section: "1.4.1" },
  { lever: "police-collocation", to: 1, section: "1.4.1" },
  { lever: "team-building", to: 2, section: "1.4.4" },
  { lever: "integrated-planning", to: 2, section: "1.4.6" },
  { lever: "protection-strategy", to: 2, section: "2.1.1" },
  { lever: "womens-participation", to: 2, section: "2.1.3" },
  { lever: "reliance-on-pledges", to: 2, section: "2.2.4" },
  { lever: "humanitarian-coordination", to: 2, section: "6.2.6" },
  { lever: "military-aid", to: 0, section: "6.2.6" },
  { lever: "relief-diversion", to: 0, section: "6.2.4" },
  // The process: broad, at the country's own pace, the vote when institutions can bear it.
  { lever: "talks-breadth", to: 2, section: "3.2" },
  { lever: "ownership-breadth", to: 2, section: "3.2.6" },
  { lever: "reconciliation-pace", to: 1, section: "3.3.6" },
  { lever: "electoral-lead", to: 3, section: "3.4.6" },
  { lever: "donor-compact", to: 2, section: "6.5.6" },
  // Force: firm on the ceasefire, in proportion, and the mission's own.
  { lever: "enforcement", to: 2, section: "4.2" },
  { lever: "use-of-force", to: 2, section: "4.2.6" },
  { lever: "joint-operations", to: 0, section: "3.5" },
  { lever: "local-auxiliaries", to: 0, section: "4.5.6" },
  { lever: "confront-impunity", to: 1, section: "4.5.6" },
  // Reform: political before technical, vetted, in step with jobs and guarantees, led by the state.
  { lever: "political-facilitation", to: 6, section: "2.1.5" },
  { lever: "joint-drafting", to: 1, section: "4.7.3" },
  { lever: "sector-review", to: 1, section: "4.7.3" },
  { lever: "law-reform-pace", to: 1, section: "5.2.6" },
  { lever: "norms", to: 1, section: "5.3.6" },
  { lever: "international-judges", to: 2, section: "5.3.6" },
  { lever: "mentor-tour", to: 18, section: "5.4.5" },
  { lever: "police-governance", to: 6, section: "5.4.6" },
  { lever: "vetting", to: 1, section: "5.4.6" },
  { lever: "un-police-substitution", to: 0, section: "5.4.6" },
  { lever: "disarmament", to: 1, section: "4.6.6" },
  { lever: "reintegration", to: 3, section: "4.6.6" },
  { lever: "comparable-rates", to: 1, section: "4.6.6" },
  { lever: "security-guarantees", to: 2, section: "4.6.6" },
  { lever: "community-benefits", to: 2, section: "4.6.6" },
  { lever: "project-branding", to: 0, section: "6.3.5" },
  { lever: "quick-wins", to: 1, section: "6.3.5" },
  { lever: "state-channel", to: 1, section: "3.2.6" },
  { lever: "property-settlement", to: 2, section: "6.4.5" },
  { lever: "return-cash", to: 0, section: "6.4.5" },
  { lever: "executive-lead", to: 1, section: "6.5.6" },
];

/**
 * Outputs in the order in which they are worked on, each waiting for the progress of those it rests on; the effort of
 * an output that has come far enough is given to the next.
 */
export const sequence: readonly { output: string; after?: string[]; section: string }[] = [
  { output: "4.3", section: "4.3" },
  { output: "3.2", section: "3.2" },
  { output: "4.2", section: "4.2" },
  { output: "4.4", section: "4.4" },
  { output: "6.2", after: ["4.4"], section: "6.2.4" },
  { output: "4.5", section: "4.5" },
  { output: "4.8", section: "4.8" },
  { output: "3.3", after: ["3.2"], section: "3.3.6" },
  { output: "4.6", after: ["3.2", "4.2"], section: "4.6.6" },
  { output: "5.4", after: ["4.5"], section: "5.4.6" },
  { output: "4.7", after: ["3.2"], section: "4.7.3" },
  { output: "3.5", after: ["3.2"], section: "3.5.5" },
  { output: "5.2", after: ["3.2"], section: "5.2.6" },
  { output: "5.3", after: ["5.2"], section: "5.3.6" },
  { output: "5.5", after: ["5.2"], section: "5.5" },
  { output: "6.3", after: ["4.3"], section: "6.3.5" },
  { output: "6.4", after: ["4.3", "3.3"], section: "6.4.5" },
  { output: "3.6", after: ["3.2"], section: "3.6" },
  { output: "6.5", after: ["6.3"], section: "6.5.6" },
  { output: "3.4", after: ["3.2", "5.4"], section: "3.4.6" },
];
/** Points of effort for each output in turn, progress on which the next may rest, and progress that is enough for now. */
export const effort = { points: 5, restsOn: 25, enough: 66, section: "1.4.8" };

/** What is said in public: the first of these that a scenario has. */
export const messages: readonly { theme: string; section: string }[] = [
  { theme: "explain-limits", section: "4.3.6-2" },
  { theme: "explain-mandate", section: "2.2.2" },
];

/** How the Head of Mission's free time is spent: with whom, to what purpose, always openly (1.4.2). */
export const outreach: readonly { with: "party" | "region" | "other"; purpose: Purpose; section: string }[] = [
  { with: "party", purpose: "listen", section: "1.4.2" },
  { with: "region", purpose: "listen", section: "2.2.1" },
  { with: "party", purpose: "offer", section: "3.2" },
  { with: "other", purpose: "listen", section: "1.4.2" },
];

/**
 * Area or point (4.2.6-2): battalions spread where they are strong enough to be felt, and hold points where the armed
 * threat is high and they are few. Strength is a unit's over the region's need; threat the region's armed hazard.
 */
export const areaOrPoint = { threat: 50, strength: 0.6, lean: 1.5, section: "4.2.6-2" };
