import { paletteFor } from "./palette.ts";
import { drawingBoard, type Picture } from "./picture.ts";
import type { EventTone, Theme } from "./scene.ts";

type Draw = (context: CanvasRenderingContext2D) => void;

const half = 13;
const ringHalf = 60;
/** The outline of a mark's plate and the sign on it, about the origin, in pixels at weight 1. */
const plates: Readonly<Record<EventTone, Draw>> = { harm: tracePlateRound, politics: traceSpeech, news: traceLeaf };
const signs: Readonly<Record<EventTone, Draw>> = { harm: drawAlarm, politics: drawTalk, news: drawColumns };

/** The mark of an event; the plate's shape shows the tone without colour. */
export function eventPicture(tone: EventTone, theme: Theme, weight: number, ratio: number): Picture {
  return centred(["event", tone, theme, weight, ratio].join(" "), half, weight, ratio, (context) => {
    const palette = paletteFor(theme);
    context.lineJoin = "round";
    plates[tone](context);
    context.lineWidth = 4;
    context.strokeStyle = theme === "dark" ? palette.halo : "#ffffff";
    context.stroke();
    context.fillStyle = palette.tone[tone];
    context.fill();
    context.fillStyle = "#ffffff";
    context.strokeStyle = "#ffffff";
    signs[tone](context);
  });
}

/** The ring that spreads once from an event. */
export function ringPicture(tone: EventTone, theme: Theme, weight: number, ratio: number): Picture {
  return centred(["ring", tone, theme, weight, ratio].join(" "), ringHalf, weight, ratio, (context) => {
    context.beginPath();
    context.arc(0, 0, ringHalf - 4, 0, Math.PI * 2);
    context.lineWidth = 5;
    context.strokeStyle = paletteFor(theme).tone[tone];
    context.stroke();
  });
}

/** A square picture whose origin is its middle and whose unit is the pixel at weight 1. */
function centred(id: string, reach: number, weight: number, ratio: number, trace: Draw): Picture {
  const middle = Math.ceil(reach * 2 * weight * ratio) / 2;
  return {
    id,
    anchorX: middle,
    anchorY: middle,
    draw: () => {
      const { canvas, context } = drawingBoard(reach * 2 * weight, reach * 2 * weight, ratio);
      context.scale(weight, weight);
      context.translate(reach, reach);
      trace(context);
      return canvas;
    },
  };
}

function tracePlateRound(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.arc(0, 0, 10, 0, Math.PI * 2);
}

function traceSpeech(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.moveTo(-7, -8.5);
  context.lineTo(7, -8.5);
  context.quadraticCurveTo(10, -8.5, 10, -5.5);
  context.lineTo(10, 2);
  context.quadraticCurveTo(10, 5, 7, 5);
  context.lineTo(0, 5);
  context.lineTo(-5.5, 10);
  context.lineTo(-5.5, 5);
  context.lineTo(-7, 5);
  context.quadraticCurveTo(-10, 5, -10, 2);
  context.lineTo(-10, -5.5);
  context.quadraticCurveTo(-10, -8.5, -7, -8.5);
  context.closePath();
}

function traceLeaf(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.roundRect(-8.5, -9.5, 17, 19, 2);
}

/** A bar over a dot. It is a shape and not text, which belongs to the DOM. */
function drawAlarm(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.moveTo(-1.9, -6.2);
  context.lineTo(1.9, -6.2);
  context.lineTo(1.2, 1.6);
  context.lineTo(-1.2, 1.6);
  context.closePath();
  context.fill();
  context.beginPath();
  context.arc(0, 4.6, 1.7, 0, Math.PI * 2);
  context.fill();
}

function drawTalk(context: CanvasRenderingContext2D): void {
  context.beginPath();
  for (const x of [-4.6, 0, 4.6]) {
    context.moveTo(x + 1.5, -1.7);
    context.arc(x, -1.7, 1.5, 0, Math.PI * 2);
  }
  context.fill();
}

function drawColumns(context: CanvasRenderingContext2D): void {
  context.fillRect(-5.5, -6.3, 11, 3);
  for (const y of [-0.6, 2.4, 5.4]) context.fillRect(-5.5, y, y === 5.4 ? 7 : 11, 1.5);
}
