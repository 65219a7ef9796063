// A rank of four: the weight of the fill carries it, so that it reads without colour.
import './rank.css'

export type Weight = 1 | 2 | 3 | 4

export function Rank({ weight, children }: { weight: Weight; children: string }) {
  return <span className={`rank rank-${weight}`}>{children}</span>
}
