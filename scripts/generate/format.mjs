/** Text of generated files: short enough to ship, line by line enough to compare. */

const lineWidth = 120;

/** JSON in which a value that fits on a line stands on one. */
export function compactJson(value) {
  return `${write(value, '', 0)}\n`;
}

function write(value, indent, used) {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + used + line.length < lineWidth) return line;
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    return wrap(
      '[',
      ']',
      indent,
      value.map((item) => write(item, inner, 1)),
    );
  }
  const members = Object.entries(value).map(([key, member]) => {
    const label = `${JSON.stringify(key)}:`;
    return label + write(member, inner, label.length + 1);
  });
  return wrap('{', '}', indent, members);
}

function wrap(open, close, indent, lines) {
  return `${open}\n${lines.map((line) => `${indent} ${line}`).join(',\n')}\n${indent}${close}`;
}
