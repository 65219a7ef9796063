// Plant: words that no English reader can read.
export const wrong = '导入成功'
