/** A date of TOML as written; without an offset it is not a moment. */
export class DataDate {
  constructor(
    readonly text: string,
    readonly hasOffset: boolean,
  ) {}
}
