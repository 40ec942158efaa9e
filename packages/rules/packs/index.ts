import cn2014to2020 from './cn-2014-2020.json' with { type: 'json' }
import cn2021to2025 from './cn-2021-2025.json' with { type: 'json' }
import cn2026 from './cn-2026.json' with { type: 'json' }
import automaticClues from './automatic-clues.json' with { type: 'json' }
import liaoning from './cn-21-liaoning.json' with { type: 'json' }
import henan from './cn-41-henan.json' with { type: 'json' }
import jiangxi from './cn-36-jiangxi.json' with { type: 'json' }
import gansu from './cn-62-gansu.json' with { type: 'json' }
import hubei from './cn-42-hubei.json' with { type: 'json' }
import hunan from './cn-43-hunan.json' with { type: 'json' }
import hainan from './cn-46-hainan.json' with { type: 'json' }
import guizhou from './cn-52-guizhou.json' with { type: 'json' }
import yunnan from './cn-53-yunnan.json' with { type: 'json' }
import dataQuality from './data-quality.json' with { type: 'json' }
import localExitLine from './local-exit-line.json' with { type: 'json' }
import waterScarce from './water-scarce.json' with { type: 'json' }
import west from './west.json' with { type: 'json' }
import zhanglouCounty from './zhanglou-county.json' with { type: 'json' }

// The shipped packs and layers, as JSON: `loadPack` checks them like any other.
export {
  automaticClues,
  cn2014to2020,
  cn2021to2025,
  cn2026,
  dataQuality,
  gansu,
  guizhou,
  hainan,
  henan,
  hubei,
  hunan,
  jiangxi,
  liaoning,
  localExitLine,
  waterScarce,
  west,
  yunnan,
  zhanglouCounty,
}

/** The shipped packs and layers by the names of their files. */
export const shippedPacks: Readonly<Record<string, unknown>> = {
  'cn-2014-2020': cn2014to2020,
  'cn-2021-2025': cn2021to2025,
  'cn-2026': cn2026,
  'cn-21-liaoning': liaoning,
  'cn-36-jiangxi': jiangxi,
  'cn-41-henan': henan,
  'cn-42-hubei': hubei,
  'cn-43-hunan': hunan,
  'cn-46-hainan': hainan,
  'cn-52-guizhou': guizhou,
  'cn-53-yunnan': yunnan,
  'cn-62-gansu': gansu,
  'automatic-clues': automaticClues,
  'data-quality': dataQuality,
  'local-exit-line': localExitLine,
  'water-scarce': waterScarce,
  west,
  'zhanglou-county': zhanglouCounty,
}
