import { teamBoard } from '@atrium/contracts/attendance';
import { quantile } from './machine.js';
import { demoOwner } from './owner.js';
import type { Product } from './product.js';

/** What it takes to look at everybody. */
export async function readRoutes(product: Product): Promise<{ boardMs: number }> {
  const owner = await demoOwner(product.url);
  const times: number[] = [];
  for (let n = 0; n < 10; n++) {
    const began = performance.now();
    await owner.call(teamBoard, {});
    times.push(performance.now() - began);
  }
  return { boardMs: quantile(times, 0.5) };
}
