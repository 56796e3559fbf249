/** A customer who left the desks since the garage did not see that one for a long time: enough to know somebody again. */
export interface AwayCustomerView {
  readonly id: string;
  readonly name: string;
  readonly city: string;
}
