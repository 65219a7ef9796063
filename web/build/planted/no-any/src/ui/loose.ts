// Plant: a value that nobody knows.
export const wrong = (value: any) => value
