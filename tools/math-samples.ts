// Writes inputs and results of one function of the kernel's maths to standard output, as doubles x, y, result.
// Usage: tsx tools/math-samples.ts <function> <count> [seed]; tools/math-accuracy.py reads them.
import { FUNCTIONS, type FunctionName, samples } from "../packages/core/test/kernel/math/samples.ts";

const [name, count, seed] = process.argv.slice(2);
const inputs = samples(name as FunctionName, Number(count), Number(seed ?? 1));
const f = FUNCTIONS[name as FunctionName];
const out = new Float64Array(3 * Number(count));
for (let i = 0; i < Number(count); i++) {
  const x = inputs[2 * i];
  const y = inputs[2 * i + 1];
  out.set([x, y, f(x, y)], 3 * i);
}
process.stdout.write(new Uint8Array(out.buffer));
