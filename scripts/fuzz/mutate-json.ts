import { isObject, type JsonObject, type JsonValue, setOwn } from '../../src/core/model/json.ts';
import type { Random } from './random.ts';
import { hostileKey, hostileText } from './words.ts';

interface Spot {
  parent: JsonObject | JsonValue[];
  key: string | number;
}

/** A JSON document with other values, keys, types, levels and numbers of items than it had. */
export function mutateJson(document: JsonValue, random: Random): JsonValue {
  const root: JsonValue[] = [structuredClone(document)];
  for (let times = random.few(1, 6); times > 0; times--) {
    const spots = spotsOf(root);
    if (spots.length === 0) break;
    mutateAt(random.pick(spots), spots, random);
  }
  return root[0] ?? null;
}

function mutateAt({ parent, key }: Spot, spots: readonly Spot[], random: Random): void {
  const value = valueOf({ parent, key });
  const put = (other: JsonValue): void => {
    if (Array.isArray(parent)) parent[key as number] = other;
    else setOwn(parent, key as string, other);
  };
  switch (random.below(8)) {
    case 0:
      put(hostileValue(random));
      break;
    case 1:
      if (Array.isArray(parent)) parent.splice(key as number, 1);
      else delete parent[key];
      break;
    case 2:
      put(structuredClone(valueOf(random.pick(spots))));
      break;
    case 3:
      if (Array.isArray(parent)) break;
      delete parent[key];
      setOwn(parent, hostileKey(random), value);
      break;
    case 4:
      if (Array.isArray(parent) && JSON.stringify(value).length < 20_000)
        for (let times = random.few(1, 20); times > 0; times--) parent.splice(key as number, 0, structuredClone(value));
      break;
    case 5:
      put(wrapped(value, random.oneIn(50) ? random.below(600) : random.few(1, 4), random));
      break;
    case 6:
      if (isObject(value)) setOwn(value, hostileKey(random), hostileValue(random));
      else if (Array.isArray(value)) value.push(hostileValue(random));
      else put(hostileText(random));
      break;
    default:
      if (isObject(value)) put(Object.values(value));
      else if (Array.isArray(value)) put(Object.fromEntries(value.map((each, index) => [String(index), each])));
      else put(String(value));
  }
}

function hostileValue(random: Random): JsonValue {
  switch (random.below(9)) {
    case 0:
      return null;
    case 1:
      return random.oneIn(2);
    case 2:
      return random.pick([0, -0, 1, -1, 1.5, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 9007199254740991]);
    case 3:
      return [];
    case 4:
      return {};
    case 5:
      return [hostileText(random), null, [hostileText(random)]];
    case 6: {
      const made: JsonObject = {};
      setOwn(made, hostileKey(random), hostileText(random));
      setOwn(made, hostileKey(random), { id: hostileText(random) });
      return made;
    }
    default:
      return hostileText(random);
  }
}

function wrapped(value: JsonValue, levels: number, random: Random): JsonValue {
  let made = value;
  for (let level = 0; level < levels; level++) made = random.oneIn(2) ? [made] : { x: made };
  return made;
}

function valueOf({ parent, key }: Spot): JsonValue {
  return (parent as JsonObject)[key as string]!;
}

/** Every place that holds a value; not below a depth at which this function itself would give up. */
function spotsOf(root: JsonValue[]): Spot[] {
  const spots: Spot[] = [];
  const open: (JsonObject | JsonValue[])[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    const keys: Iterable<string | number> = Array.isArray(parent) ? parent.keys() : Object.keys(parent);
    for (const key of keys) {
      spots.push({ parent, key });
      const value = valueOf({ parent, key });
      if (Array.isArray(value) || isObject(value)) open.push(value);
    }
  }
  return spots;
}
