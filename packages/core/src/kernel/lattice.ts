import { type LatticeSize, Neighbourhood, type Shape, wrap } from "./neighbourhood.ts";

/** A rectangle of cells, numbered row by row from 0. Geometry only: it holds nothing that changes. */
export class Lattice implements LatticeSize {
  readonly width: number;
  readonly height: number;
  readonly torus: boolean;
  /** How many cells there are. */
  readonly cells: number;

  constructor({ width, height, torus }: LatticeSize) {
    if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
      throw new RangeError(`a lattice needs whole numbers of columns and rows, got ${width} × ${height}`);
    this.width = width;
    this.height = height;
    this.torus = torus;
    this.cells = width * height;
  }

  /** The cell in a column and row; on a torus these may lie outside and wrap round, otherwise −1 says "no such cell". */
  cellAt(x: number, y: number): number {
    const column = wrap(x, this.width, this.torus);
    const row = wrap(y, this.height, this.torus);
    return column < 0 || row < 0 ? -1 : row * this.width + column;
  }

  column(cell: number): number {
    return cell % this.width;
  }

  row(cell: number): number {
    return (cell / this.width) | 0;
  }

  /**
   * The cells within `radius` of a cell, without itself. Ask once and keep the answer: it makes tables.
   * @throws RangeError if the radius is none for this shape, or if the neighbourhood meets itself round a torus
   */
  neighbourhood(shape: Shape, radius: number): Neighbourhood {
    return new Neighbourhood(this, shape, radius);
  }
}
