// Plant: a file in a folder that is no room.
export const wrong = 1
