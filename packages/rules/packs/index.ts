import cn2015to2019 from './cn-2015-2019.json' with { type: 'json' }

// The shipped packs, as JSON: `loadPack` checks them like any other.
export { cn2015to2019 }
