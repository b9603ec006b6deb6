/**
 * The schema library compiles shapes from text where a page lets it; our page's rules forbid that and report each try.
 * Must be read before the library is: its settings live here.
 */
const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
settings.__zod_globalConfig = { ...settings.__zod_globalConfig, jitless: true }
