/**
 * A calculator that reads sums as the method page prints them: decimal comma, − × /, brackets, ln, exp and min.
 * Written apart from the code it checks; throws on anything it does not know.
 */
export function calculate(sum: string): number {
  const tokens = sum.match(/\d+(?:,\d+)?|ln|exp|min|[−+×/();]/g) ?? [];
  if (tokens.join('') !== sum.replaceAll(' ', '')) throw new Error(`cannot read ${sum}`);
  let at = 0;
  const expect = (token: string): void => {
    if (tokens[at] !== token) throw new Error(`expected ${token} in ${sum}`);
    at += 1;
  };
  const list = (): number[] => {
    const values = [added()];
    while (tokens[at] === ';') {
      at += 1;
      values.push(added());
    }
    expect(')');
    return values;
  };
  const single = (): number => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === '−') return -single();
    if (token === '(') return list()[0] ?? Number.NaN;
    if (token === 'ln' || token === 'exp' || token === 'min') {
      expect('(');
      const [first = Number.NaN, ...rest] = list();
      return token === 'ln' ? Math.log(first) : token === 'exp' ? Math.exp(first) : Math.min(first, ...rest);
    }
    return Number(token.replace(',', '.'));
  };
  function multiplied(): number {
    let value = single();
    for (let sign = tokens[at]; sign === '×' || sign === '/'; sign = tokens[at]) {
      at += 1;
      value = sign === '×' ? value * single() : value / single();
    }
    return value;
  }
  function added(): number {
    let value = multiplied();
    for (let sign = tokens[at]; sign === '+' || sign === '−'; sign = tokens[at]) {
      at += 1;
      value = sign === '+' ? value + multiplied() : value - multiplied();
    }
    return value;
  }
  const value = added();
  if (at !== tokens.length) throw new Error(`left over in ${sum}`);
  return value;
}
