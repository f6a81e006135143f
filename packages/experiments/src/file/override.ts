/** An override as text, `path=value`: what stands behind the sign is read back as the same value. */
export function override(path: string, value: unknown): string {
  return `${path}=${typeof value === "string" && plain.test(value) ? value : JSON.stringify(value)}`;
}

/** Words that mean themselves, formulas included; others are put in quotes. */
const plain = /^(?!(?:true|false|null|yes|no|on|off)$)[A-Za-z][\w .*/+()<>-]*[\w)]$/i;
