/** How a task or a flow of information can stand in a scorecard. */
export type TaskState =
  | 'on-time'
  | 'late'
  | 'overdue'
  | 'missed'
  | 'open'
  | 'not-called-for'
  | 'early'
  | 'set-aside';
export type FlowState = 'timely' | 'late' | 'missed' | 'open' | 'not-called-for';
