/** natural's root loads clients of several databases: only the module that is needed is imported, and it has no types there. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function jaroWinkler(a: string, b: string, options?: { ignoreCase?: boolean }): number;
}
