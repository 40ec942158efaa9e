import type { Text } from './language.ts'

/**
 * The parts of “seven improvements and one addition” (七改一增). The source names the scheme and not its parts: this is a
 * common local reading, verified by nobody. Counties differ in what they count as the seven.
 */
export const homeParts = {
  yard: { zh: '改院', en: 'yard' },
  kitchen: { zh: '改厨', en: 'kitchen' },
  toilet: { zh: '改厕', en: 'toilet' },
  'doors-windows': { zh: '改门窗', en: 'doors and windows' },
  walls: { zh: '改墙', en: 'walls' },
  floor: { zh: '改地面', en: 'floor' },
  wiring: { zh: '改水电', en: 'water pipes and wiring' },
  furniture: { zh: '增家具', en: 'furniture added' },
} as const satisfies Record<string, Text>

export type HomePart = keyof typeof homeParts

export const homePartCodes = Object.keys(homeParts) as [HomePart, ...HomePart[]]
