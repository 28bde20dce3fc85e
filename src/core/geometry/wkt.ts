import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import { numberToText, parseNumber } from '../model/number.ts';
import { isNumber } from '../model/values.ts';

/** How many lists stand around a position in the coordinates of each type. */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  LineString: 1,
  MultiPoint: 1,
  Polygon: 2,
  MultiLineString: 2,
  MultiPolygon: 3,
};

const collection = 'GeometryCollection';

const typeNames: ReadonlyMap<string, string> = new Map(
  [...Object.keys(depths), collection].map((name) => [name.toUpperCase(), name]),
);

/** Collections within collections; nobody writes more, and a hostile file must not use up the stack. */
const deepestCollection = 20;

/** True for an object that says that it is a geometry of GeoJSON, and nothing more; whether it is one is another question. */
export function looksLikeGeometry(value: JsonValue): value is JsonObject {
  if (!isObject(value)) return false;
  const type = getOwn(value, 'type');
  if (typeof type !== 'string' || ![...typeNames.values()].includes(type)) return false;
  const content = type === collection ? 'geometries' : 'coordinates';
  return Object.keys(value).length === 2 && Object.hasOwn(value, content);
}

/**
 * The geometry as well-known text (`POINT (1 2)`, `POLYGON Z ((…))`, `MULTIPOINT EMPTY`); `undefined` where WKT cannot say
 * it, or not so that the same geometry comes back: members beside the coordinates, positions of different lengths.
 */
export function geometryToWkt(geometry: JsonValue): string | undefined {
  return looksLikeGeometry(geometry) ? write(geometry, 0)?.text : undefined;
}

interface Written {
  text: string;
  /** Numbers in each position; 0 where there is none. */
  size: number;
}

function write(geometry: JsonObject, level: number): Written | undefined {
  const type = getOwn(geometry, 'type') as string;
  const body = type === collection ? writeCollection(geometry, level) : writeLists(geometry, depths[type]!);
  if (!body) return undefined;
  const name = type.toUpperCase();
  return { text: `${name}${body.size === 3 ? ' Z' : ''} ${body.text}`, size: body.size };
}

function writeCollection(geometry: JsonObject, level: number): Written | undefined {
  const geometries = getOwn(geometry, 'geometries');
  if (!Array.isArray(geometries) || level >= deepestCollection) return undefined;
  return joined(geometries.map((each) => (looksLikeGeometry(each) ? write(each, level + 1) : undefined)));
}

function writeLists(geometry: JsonObject, depth: number): Written | undefined {
  const coordinates = getOwn(geometry, 'coordinates');
  if (!Array.isArray(coordinates)) return undefined;
  if (depth > 0) return writeList(coordinates, depth, getOwn(geometry, 'type') === 'MultiPoint');
  if (coordinates.length === 0) return { text: 'EMPTY', size: 0 };
  const position = writePosition(coordinates);
  return position && { ...position, text: `(${position.text})` };
}

/** @param wrapped whether each position has parentheses of its own, as those of a MULTIPOINT do */
function writeList(list: readonly JsonValue[], depth: number, wrapped: boolean): Written | undefined {
  return joined(
    list.map((each) => {
      if (!Array.isArray(each)) return undefined;
      if (depth > 1) return writeList(each, depth - 1, wrapped);
      if (wrapped && each.length === 0) return { text: 'EMPTY', size: 0 };
      const position = writePosition(each);
      return position && wrapped ? { ...position, text: `(${position.text})` } : position;
    }),
  );
}

/** All parts in parentheses, if each is one, and all have positions of one length. */
function joined(parts: readonly (Written | undefined)[]): Written | undefined {
  if (parts.length === 0) return { text: 'EMPTY', size: 0 };
  const texts: string[] = [];
  let size = 0;
  for (const part of parts) {
    if (!part || (size > 0 && part.size > 0 && part.size !== size)) return undefined;
    size = Math.max(size, part.size);
    texts.push(part.text);
  }
  return { text: `(${texts.join(', ')})`, size };
}

function writePosition(position: readonly JsonValue[]): Written | undefined {
  if (position.length !== 2 && position.length !== 3) return undefined;
  return position.every(isNumber)
    ? { text: position.map((each) => numberToText(each)).join(' '), size: position.length }
    : undefined;
}

/**
 * The geometry of GeoJSON that a well-known text stands for, in any case and spacing, with two or three dimensions.
 * `undefined` for what is none, or has measures (`M`), curves or anything else that GeoJSON does not have.
 */
export function wktToGeometry(text: string): JsonObject | undefined {
  const tokens = text.match(/[A-Za-z]+|[(),]|[^\s(),A-Za-z][^\s(),]*/g) ?? [];
  const reader = new WktReader(tokens);
  const geometry = reader.readGeometry(0);
  return geometry && reader.isDone && reader.isEven ? geometry : undefined;
}

/** Reads token by token; every method returns `undefined` where the text is not what it should be. */
class WktReader {
  private readonly tokens: readonly string[];
  private next = 0;
  /** Numbers in each position so far; NaN once two differ. */
  private size = 0;

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  get isDone(): boolean {
    return this.next === this.tokens.length;
  }

  /** Whether all positions have the same number of dimensions. */
  get isEven(): boolean {
    return !Number.isNaN(this.size);
  }

  readGeometry(level: number): JsonObject | undefined {
    let name = this.tokens[this.next++]?.toUpperCase() ?? '';
    let hasZ = false;
    if (name.endsWith('Z') && !typeNames.has(name)) [name, hasZ] = [name.slice(0, -1), true];
    else if (this.tokens[this.next]?.toUpperCase() === 'Z') [this.next, hasZ] = [this.next + 1, true];
    const type = typeNames.get(name);
    if (type === undefined || level > deepestCollection) return undefined;
    const before = this.size;
    if (type === collection) {
      const geometries = this.readList(() => this.readGeometry(level + 1));
      return geometries && { type, geometries };
    }
    const coordinates = this.readCoordinates(type);
    if (hasZ && this.size === 2 && before !== 2) return undefined;
    return coordinates && { type, coordinates };
  }

  private readCoordinates(type: string): JsonValue[] | undefined {
    if (type === 'Point') return this.takes('EMPTY') ? [] : this.readWrapped();
    if (type === 'MultiPoint') {
      return this.readList(() => {
        if (this.takes('EMPTY')) return [];
        return this.tokens[this.next] === '(' ? this.readWrapped() : this.readPosition();
      });
    }
    const readDeep = (depth: number): JsonValue[] | undefined =>
      this.readList(() => (depth > 1 ? readDeep(depth - 1) : this.readPosition()));
    return readDeep(depths[type]!);
  }

  private takes(token: string): boolean {
    if (this.tokens[this.next]?.toUpperCase() !== token) return false;
    this.next++;
    return true;
  }

  private readWrapped(): JsonValue[] | undefined {
    if (!this.takes('(')) return undefined;
    const position = this.readPosition();
    return position && this.takes(')') ? position : undefined;
  }

  private readList<T extends JsonValue>(readOne: () => T | undefined): T[] | undefined {
    if (this.takes('EMPTY')) return [];
    if (!this.takes('(')) return undefined;
    const list: T[] = [];
    do {
      const one = readOne();
      if (one === undefined) return undefined;
      list.push(one);
    } while (this.takes(','));
    return this.takes(')') ? list : undefined;
  }

  private readPosition(): JsonValue[] | undefined {
    const position: JsonValue[] = [];
    for (;;) {
      const number = parseNumber(this.tokens[this.next] ?? '');
      if (number === undefined) break;
      position.push(number);
      this.next++;
    }
    if (position.length !== 2 && position.length !== 3) return undefined;
    if (this.size !== 0 && this.size !== position.length) this.size = Number.NaN;
    else if (this.isEven) this.size = position.length;
    return position;
  }
}
