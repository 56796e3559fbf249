import type { LightColour, LightId } from '../../../shared/lights/light-names.ts';
import { LIGHT_SHAPES } from '../light-shapes.ts';

interface LightSymbolProps {
  readonly id: LightId;
  /** The colour in which it burns; without one it is drawn in that of the text. */
  readonly colour: LightColour | null;
}

/** The symbol of a light as on a dashboard: dark ground, lines that light up. Its name stands beside it. */
export function LightSymbol({ id, colour }: LightSymbolProps) {
  const { lines, text, size = 9, foot = 15.5 } = LIGHT_SHAPES[id];
  return (
    <svg className={`lamp ${colour ?? 'plain-lamp'}`} viewBox="0 0 32 24" aria-hidden="true" focusable="false">
      <path
        d={lines}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {text !== undefined && (
        <text x="16" y={foot} fontSize={size} fontWeight="700" textAnchor="middle" fill="currentColor">
          {text}
        </text>
      )}
    </svg>
  );
}
