import type { LightId } from '../../shared/lights/light-names.ts';

/** A symbol on a field of 32 by 24: strokes, and letters where the light on the dashboard has them. */
export interface Shape {
  /** Path data, drawn as lines. */
  readonly lines: string;
  readonly text?: string;
  /** Size and foot of the letters; 9 and 15.5 by default. */
  readonly size?: number;
  readonly foot?: number;
}

const CIRCLE = 'M24 12a8 8 0 1 1-16 0a8 8 0 1 1 16 0';
const BRACKETS = 'M5.5 4a12 12 0 0 0 0 16M26.5 4a12 12 0 0 1 0 16';
const LAMP = 'M15 5c-6 0-9 3-9 7s3 7 9 7z';
const WAVES = 'M9 20c2-2 0-3 2-5M21 20c2-2 0-3 2-5';

/** Drawn for this project, after what ISO 2575 describes. */
export const LIGHT_SHAPES: Readonly<Record<LightId, Shape>> = {
  brake: { lines: `${CIRCLE}${BRACKETS}M16 7.5v5.5M16 15.8v.4` },
  'brake-lining': {
    lines: `${CIRCLE}M5.5 4a12 12 0 0 0 0 4M5.2 10.5v3M5.5 16a12 12 0 0 0 1 4M26.5 4a12 12 0 0 1 0 4M26.8 10.5v3M26.5 16a12 12 0 0 1-1 4`,
  },
  abs: { lines: `${CIRCLE}${BRACKETS}`, text: 'ABS', size: 6.5, foot: 14.3 },
  stability: { lines: `M12 8l1.5-3h5l1.5 3M10.5 8h11v5h-11zM12 13v1.5M20 13v1.5${WAVES}` },
  'stability-off': { lines: `M12 5l1.5-2.5h5l1.5 2.5M10.5 5h11v4.5h-11z`, text: 'OFF', size: 9, foot: 20.5 },
  'tyre-pressure': {
    lines: 'M8 4c-4 5-4 10 0 14h16c4-4 4-9 0-14M9 18v2M12.5 18v2M16 18v2M19.5 18v2M23 18v2M16 6v6M16 14.8v.4',
  },
  steering: { lines: 'M21 12a7.5 7.5 0 1 1-15 0a7.5 7.5 0 1 1 15 0M6 11h15M13.5 12v7M26 6v8M26 17.3v.4' },
  suspension: { lines: 'M8 4h6M11 4v3M7 8l8 2l-8 2l8 2l-8 2M11 17v3M8 20h6M19 12h9M25 8.5l3.5 3.5L25 15.5' },
  'oil-pressure': { lines: 'M4 9l4 1h4V8h-2M12 8h3M12 10h8l7-3l-8 9H8V10M28 11c1.5 2 1.5 3.5 0 3.5s-1.5-1.5 0-3.5' },
  'oil-level': { lines: 'M4 7l4 1h4V6h-2M12 6h3M12 8h8l7-3l-8 8H8V8M4 19c2-2 4-2 6 0s4 2 6 0s4-2 6 0s4 2 6 0' },
  coolant: {
    lines:
      'M15 15V3h2v12M16 15a2.5 2.5 0 1 0 .1 0M17 5h4M17 8.5h4M17 12h4M4 20c2-2 4-2 5 0M23 20c2-2 4-2 5 0M4 16c2-2 4-2 6 0M22 16c2-2 4-2 6 0',
  },
  'coolant-level': {
    lines: 'M15 12V3h2v9M16 12a2 2 0 1 0 .1 0M17 5h4M17 8.5h4M5 9v11h22V9M8 16c2-2 4-2 6 0s4 2 6 0s3-2 4 0',
  },
  battery: { lines: 'M5 8h22v11H5zM8 8V5h4v3M20 8V5h4v3M8 13.5h4M20 13.5h4M22 11.5v4' },
  engine: { lines: 'M12 4h8M16 4v3M9 7h11l3 3h2v3h2v-3h2v9h-2v-3h-2v4H13l-3-3H9zM9 12H6M6 9v7' },
  preheat: {
    lines:
      'M4 15h4a3.5 3.5 0 1 1 3.5 3.5M8 15a3.5 3.5 0 1 1 3.5 3.5h3a3.5 3.5 0 1 1 3.5-3.5a3.5 3.5 0 1 1 3 3.5M24 15h4',
  },
  'particle-filter': {
    lines: 'M3 12h5M8 6h16v12H8zM24 12h5M12 9.5v.4M12 14v.4M16 9.5v.4M16 14v.4M20 9.5v.4M20 14v.4M16 11.8v.4',
  },
  adblue: { lines: 'M4 12h6l2-3h8l2 3h6M10 12v6h14v-6M16 1.5c-2 2.5-2 4.5 0 4.5s2-2 0-4.5M14 15h4' },
  'water-in-fuel': { lines: 'M9 3h14M11 3v9h10V3M11 12l3 4h4l3-4M16 18.5c-1.5 2-1.5 3.5 0 3.5s1.5-1.5 0-3.5' },
  fuel: { lines: 'M8 20V5h10v15M6 20h14M10.5 8h5v4h-5zM18 12h3v5a2 2 0 0 0 4 0V9l-3-3' },
  transmission: {
    lines:
      'M16 8.5a3.5 3.5 0 1 1-.1 0M16 3v2.5M16 18.5V21M8 12h2.5M21.5 12H24M10.3 6.3l1.8 1.8M19.9 15.9l1.8 1.8M10.3 17.7l1.8-1.8M19.9 8.1l1.8-1.8M27 7v7M27 17.3v.4',
  },
  service: { lines: 'M22 4a5 5 0 0 0-6 6.5L8.5 18a2 2 0 0 0 3 3l7.5-7.5a5 5 0 0 0 6-6.5l-3.5 3l-2.5-2.5z' },
  electric: { lines: `M11 8l2-4h6l2 4M8 8h16v9H8zM10 17v2M22 17v2M17 9l-3 4h4l-3 4` },
  'reduced-power': {
    lines: 'M6 16c0-6 4-9 9-9s9 3 9 9zM24 13c3-3 5-1 4 1c0 1-2 2-4 2M9 16v3M20 16v3M6 15l-2 1M12 8l3 8M18 8l-3 8',
  },
  plug: { lines: 'M4 12h6M10 7h6a6 5 0 0 1 0 10h-6zM21 9.5h6M21 14.5h6' },
  airbag: { lines: 'M11 5.5a2 2 0 1 0 .1 0M10 10l-3 7h7l3 4M10 10c2 2 4 3 7 3M21 10a4.5 4.5 0 1 0 .1 0' },
  'seat-belt': { lines: 'M16 3a2.5 2.5 0 1 0 .1 0M10 21v-8c0-3 3-4 6-4s6 1 6 4v8M12 10l9 9M19 18h5v3h-5z' },
  door: { lines: 'M12 4h8l2 5v10H10V9zM12 9h8M10 10L4 6v7l6 2M22 10l6-4v7l-6 2' },
  bonnet: { lines: 'M4 17h24v-4l-6-1H10M10 12l-4 1l-2 4M10 12L24 4M9 17a2.2 2.2 0 1 0 .1 3M23 17a2.2 2.2 0 1 0 .1 3' },
  immobiliser: { lines: 'M4 14l3-4h10l3 4h4v4H4zM9 18v1.5M20 18v1.5M25 8a2.5 2.5 0 1 1-.1-3.5M27 6h3M29 6v2' },
  lane: { lines: `M5 20L9 4M27 20L23 4M16 4v3M16 9.5v2M13 18v-3h6v3zM14 15l1-2h2l1 2` },
  cruise: { lines: 'M6 18a10 10 0 1 1 20 0M16 18l5-7M9 12l1 .6M16 8v1.2M23 18h1.5M3 11l2.5 1M3 11l1.5 2' },
  'high-beam': { lines: `M17 5c6 0 9 3 9 7s-3 7-9 7zM4 6h9M4 10h9M4 14h9M4 18h9` },
  'low-beam': { lines: `M17 5c6 0 9 3 9 7s-3 7-9 7zM4 8l9-2M4 12l9-2M4 16l9-2M4 20l9-2` },
  'front-fog': { lines: `M18 5c6 0 9 3 9 7s-3 7-9 7zM4 9l10-3M4 13l10-3M4 17l10-3M8 3c2 3-2 5 0 8s-2 5 0 10` },
  'rear-fog': { lines: `${LAMP}M18 8h10M18 12h10M18 16h10M24 4c-2 3 2 5 0 8s2 5 0 8` },
  'turn-signal': { lines: 'M14 9V5L4 12l10 7v-4M18 9V5l10 7l-10 7v-4' },
  hazard: { lines: 'M16 3L27 20H5zM16 9l5.5 8.5h-11z' },
  bulb: { lines: 'M16 4a6 6 0 0 1 3 11v3h-6v-3a6 6 0 0 1 3-11M14 21h4M27 5v8M27 16.3v.4' },
  washer: { lines: 'M5 13c6-5 16-5 22 0l-3 6c-4-3-12-3-16 0zM16 8V5M16 5c-2-3-5-3-6 0M16 5c2-3 5-3 6 0' },
  ice: {
    lines:
      'M16 3v18M8 7.5l16 9M24 7.5l-16 9M16 6l-2-2M16 6l2-2M16 18l-2 2M16 18l2 2M10.5 9l-2.7.5M10.5 9l-.5-2.7M21.5 15l2.7-.5M21.5 15l.5 2.7M21.5 9l2.7.5M21.5 9l.5-2.7M10.5 15l-2.7-.5M10.5 15l-.5 2.7',
  },
};
