// Plant: one of ten files of one name.
export const wrong = 1
