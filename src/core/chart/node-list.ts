/** A sorted list of nodes in an array that is used again and again. */
export class NodeList {
  readonly nodes: Int32Array;
  length = 0;

  constructor(size: number) {
    this.nodes = new Int32Array(size);
  }

  clear(): void {
    this.length = 0;
  }

  /** Add a node, in document order. One that is there already stays once. */
  add(node: number): void {
    const { nodes } = this;
    let at = this.length;
    while (at > 0 && nodes[at - 1]! > node) at--;
    if (at > 0 && nodes[at - 1] === node) return;
    for (let i = this.length; i > at; i--) nodes[i] = nodes[i - 1]!;
    nodes[at] = node;
    this.length++;
  }
}
