/** Event types and the names of their numeric fields. */
export type EventSchema = Readonly<Record<string, readonly string[]>>;

export type EventOf<E extends EventSchema, T extends keyof E> = { readonly [F in E[T][number]]: number };

export type Emit<E extends EventSchema> = <T extends keyof E & string>(type: T, event: EventOf<E, T>) => void;

export interface LoggedEvent {
  readonly type: string;
  readonly tick: number;
  readonly week: number;
  readonly fields: Readonly<Record<string, number>>;
}

/** Receives copies of values, never columns, so that watching cannot change what is watched. */
export type Observer = (event: LoggedEvent) => void;
