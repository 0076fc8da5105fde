import { project } from "./projection.ts";
import type { SourceTown } from "./scene.ts";
import type { Sheet } from "./sheet.ts";

type Draw = (context: CanvasRenderingContext2D, ink: string, paper: string) => void;

/** Towns, drawn about the origin in pixels at weight 1. */
const marks: Readonly<Record<SourceTown["kind"], Draw>> = {
  town: drawTown,
  capital: drawCapital,
  site: drawSite,
  dam: drawDam,
};

/** The greatest weight of a town's mark: its name stands beside it in letters that do not grow. */
const heaviest = 1.1;

/** Marks every town by its kind: square, starred square, shelter, dam. */
export function paintTowns({ context, scene, view, palette, weight: given }: Sheet): void {
  const weight = Math.min(heaviest, given);
  for (const town of scene.source.towns) {
    const { x, y } = project(view, town.at);
    context.save();
    context.translate(x, y);
    context.scale(weight, weight);
    marks[town.kind](context, palette.ink, palette.halo);
    context.restore();
  }
}

function drawTown(context: CanvasRenderingContext2D, ink: string, paper: string): void {
  context.fillStyle = paper;
  context.fillRect(-5.6, -5.6, 11.2, 11.2);
  context.fillStyle = ink;
  context.fillRect(-4, -4, 8, 8);
}

function drawCapital(context: CanvasRenderingContext2D, ink: string, paper: string): void {
  badge(context, 9.4, paper, ink);
  context.beginPath();
  for (let corner = 0; corner < 10; corner += 1) {
    const angle = (corner * Math.PI) / 5 - Math.PI / 2;
    const radius = corner % 2 === 0 ? 6.6 : 2.8;
    context.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius + 0.4);
  }
  context.closePath();
  context.fillStyle = paper;
  context.fill();
}

/** A shelter: a site for displaced people. */
function drawSite(context: CanvasRenderingContext2D, ink: string, paper: string): void {
  badge(context, 8.4, ink, paper);
  context.beginPath();
  context.moveTo(0, -5.6);
  context.lineTo(6.2, 4.6);
  context.lineTo(1.8, 4.6);
  context.lineTo(0, 0.6);
  context.lineTo(-1.8, 4.6);
  context.lineTo(-6.2, 4.6);
  context.closePath();
  context.fillStyle = ink;
  context.fill();
}

/** A dam wall with water behind it. */
function drawDam(context: CanvasRenderingContext2D, ink: string, paper: string): void {
  badge(context, 8.4, ink, paper);
  context.beginPath();
  context.moveTo(-1.4, -5.2);
  context.lineTo(1.4, -5.2);
  context.lineTo(5.8, 5.2);
  context.lineTo(-1.4, 5.2);
  context.closePath();
  context.fillStyle = ink;
  context.fill();
  context.beginPath();
  for (const y of [-2.6, 0.8, 4.2]) {
    context.moveTo(-6, y);
    context.quadraticCurveTo(-4.8, y - 1.8, -3.8, y);
    context.quadraticCurveTo(-3.2, y + 0.9, -2.6, y);
  }
  context.strokeStyle = ink;
  context.lineWidth = 1.1;
  context.stroke();
}

function badge(context: CanvasRenderingContext2D, half: number, rim: string, fill: string): void {
  context.beginPath();
  context.roundRect(-half, -half, half * 2, half * 2, 2.4);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 1.4;
  context.strokeStyle = rim;
  context.stroke();
}
