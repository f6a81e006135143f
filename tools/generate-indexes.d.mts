export interface Index {
  readonly folder: string;
  readonly maker: string;
  readonly list: string;
}
export const indexes: readonly Index[];
export function indexText(index: Index, text: string, files: Readonly<Record<string, string>>): string;
export function staleIndexes(base?: string): { readonly path: string; readonly text: string }[];
export function writeIndexes(base?: string): void;
