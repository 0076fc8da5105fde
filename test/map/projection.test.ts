// Proves how the map lies in a window: the whole of it, centred, with a margin; what the camera may ever see; and how heavy
// lines are drawn.
import { describe, expect, test } from "vitest";
import { fitView, project, shownBy, weightOf, widestView } from "../../src/map/projection.ts";

const land = { left: 100, top: 50, right: 500, bottom: 250 };

describe.each([
  ["wide", 1000, 300],
  ["tall", 300, 1000],
  ["tiny", 40, 40],
])("in a %s window the whole", (_shape, width, height) => {
  const view = fitView(land, width, height);
  const corner = project(view, [land.left, land.top]);
  const opposite = project(view, [land.right, land.bottom]);

  test("lies inside, with a margin of at least 12 pixels", () => {
    for (const near of [corner.x, corner.y]) expect(near).toBeGreaterThanOrEqual(11.999);
    expect(opposite.x).toBeLessThanOrEqual(width - 11.999);
    expect(opposite.y).toBeLessThanOrEqual(height - 11.999);
  });

  test("is centred", () => {
    expect(corner.x + opposite.x).toBeCloseTo(width);
    expect(corner.y + opposite.y).toBeCloseTo(height);
  });

  test("touches the margin in one direction", () => {
    expect(Math.min(corner.x, corner.y)).toBeCloseTo(Math.max(12, Math.min(width, height) * 0.045));
  });
});

test("what a view shows is what is projected on its edges", () => {
  const view = fitView(land, 640, 480);
  const { left, top, right, bottom } = shownBy(view);
  expect(project(view, [left, top]).x).toBeCloseTo(0);
  expect(project(view, [left, top]).y).toBeCloseTo(0);
  expect(project(view, [right, bottom]).x).toBeCloseTo(640);
  expect(project(view, [right, bottom]).y).toBeCloseTo(480);
});

test("the widest view shows the whole one and as much beyond each edge", () => {
  const whole = shownBy(fitView(land, 1000, 500));
  const widest = shownBy(widestView(fitView(land, 1000, 500)));
  const beyond = (whole.right - whole.left) * 0.16;
  expect(widest.left).toBeCloseTo(whole.left - beyond);
  expect(widest.right).toBeCloseTo(whole.right + beyond);
  expect(widest.top).toBeLessThan(whole.top);
  expect(widest.bottom).toBeGreaterThan(whole.bottom);
});

test("lines grow with the map, but less than it does, and within limits", () => {
  expect(weightOf(0.78)).toBe(1);
  expect(weightOf(0.78 * 2)).toBeCloseTo(Math.SQRT2);
  expect(weightOf(0.01)).toBe(0.74);
  expect(weightOf(100)).toBe(2);
});
