import { type WheelNode, wheelPath } from '../../model/wheel.ts';

/**
 * The part an arrow key leads to: down goes one ring outwards to the first child, up one ring inwards to the parent, left
 * and right go around along the children of one parent and start over at the ends; Home and End go to the first and last
 * of them. `root`: the part the wheel is of, beyond which one does not walk. Null for any other key.
 */
export function walkWheel(root: WheelNode, active: string, key: string): WheelNode | null {
  const path = wheelPath(root, active);
  const here = path.at(-1) ?? root;
  const parent = path.at(-2);
  const siblings = parent?.children ?? [root];
  const place = siblings.indexOf(here);
  switch (key) {
    case 'ArrowDown':
      return here.children[0] ?? here;
    case 'ArrowUp':
      return parent ?? here;
    case 'ArrowRight':
      return siblings[(place + 1) % siblings.length] ?? here;
    case 'ArrowLeft':
      return siblings[(place - 1 + siblings.length) % siblings.length] ?? here;
    case 'Home':
      return siblings[0] ?? here;
    case 'End':
      return siblings.at(-1) ?? here;
    default:
      return null;
  }
}
