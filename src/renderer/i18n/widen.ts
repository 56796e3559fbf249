/** The shape of a text resource with any strings in it: what another language must fill in, key by key. */
export type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
